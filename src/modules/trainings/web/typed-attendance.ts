import { Invalid } from '../../../platform/refusals.ts';
import type { FormValue, FormValues } from '../../../platform/web/form.ts';
import { numberAt, textAt } from '../../../platform/web/typed.ts';
import type { Expected, Named } from '../attendance-rows.ts';
import type { AgeBand, PeopleClass, Presence, Sex } from '../rules/attendance.ts';

/** The classes that the page asks for, women first; whoever is in none of them is unknown, and is not asked for. */
export const described = (['women', 'men'] as const).flatMap((sex) =>
  (['under_35', 'from_35_to_59', 'over_59', 'unknown'] as const).map((age_band) => ({ sex, age_band })),
);

export type ClassKey = `${'women' | 'men'}_${AgeBand}`;

/** What is chosen for a person, unknown first. */
export const named = {
  sex: ['unknown', 'women', 'men'] as const,
  age_band: ['unknown', 'under_35', 'from_35_to_59', 'over_59'] as const,
};

interface PersonFilled {
  id: string | null;
  name: string;
  sex: string;
  age_band: string;
  status: string;
}

/** A cooperative as its row is filled in: as it stands, or as it was typed. */
export interface RowFilled {
  structure: string;
  name: string;
  nameAr: string | null;
  province: string | null;
  status: string;
  people: string;
  classes: Record<ClassKey, string>;
  named: PersonFilled[];
}

const emptyLines = 3;
const nobody: PersonFilled = { id: null, name: '', sex: 'unknown', age_band: 'unknown', status: 'present' };
const withEmptyLines = (people: PersonFilled[]): PersonFilled[] => [
  ...people,
  ...Array.from({ length: emptyLines }, () => nobody),
];

const classesFilled = (value: (key: ClassKey) => string): Record<ClassKey, string> =>
  Object.fromEntries(described.map(({ sex, age_band: age }) => [`${sex}_${age}`, value(`${sex}_${age}`)])) as Record<
    ClassKey,
    string
  >;

const numberOf = (classes: readonly PeopleClass[], key: ClassKey): string => {
  const found = classes.find(({ sex, age_band: age }) => `${sex}_${age}` === key);
  return found ? String(found.people) : '';
};

/** Before anybody has said anything: present, with as many people as it has seats, to be read before it is sent. */
export const rowStanding = ({ said, seats, named: known, ...row }: Expected): RowFilled => ({
  structure: row.structure,
  name: row.name,
  nameAr: row.nameAr,
  province: row.province,
  status: said?.status ?? 'present',
  people: said ? (said.people === 0 ? '' : String(said.people)) : String(seats),
  classes: classesFilled((key) => numberOf(said?.classes ?? [], key)),
  named: withEmptyLines((said?.named ?? known).map(({ id, ...person }: Named) => ({ id, ...person }))),
});

/** The same row with what was typed in it, when a form comes back. */
export const rowTyped = (form: FormValues, place: number, row: RowFilled): RowFilled => {
  const at = (name: string): string => textAt(form, `rows.${place}.${name}`);
  const people = rowsIn(form)[place]?.['named'];
  return {
    ...row,
    status: at('status') || row.status,
    people: at('people'),
    classes: classesFilled((key) => at(`classes.${key}`)),
    named: (Array.isArray(people) ? people : []).map((_, line) => ({
      id: at(`named.${line}.id`) || null,
      name: at(`named.${line}.name`),
      sex: at(`named.${line}.sex`),
      age_band: at(`named.${line}.age_band`),
      status: at(`named.${line}.status`),
    })),
  };
};

const rowsIn = (form: FormValues): Record<string, FormValue>[] =>
  (Array.isArray(form['rows']) ? form['rows'] : []) as Record<string, FormValue>[];

export const structuresTyped = (form: FormValues): string[] =>
  rowsIn(form).map((_, place) => textAt(form, `rows.${place}.structure`));

/**
 * What was typed, as the verb takes it. Of a cooperative that did not come nothing else is read: its number was there
 * before the thumb came to it.
 * @throws Invalid at every field that is no number.
 */
export const attendanceTyped = (form: FormValues) => {
  const problems: Invalid['problems'] = [];
  const count = (path: string): number | null => {
    try {
      return numberAt(form, path);
    } catch (error) {
      if (error instanceof Invalid) problems.push(...error.problems);
      return null;
    }
  };
  const rows = rowsIn(form).map((_, place) => {
    const at = (name: string): string => `rows.${place}.${name}`;
    const filled = rowTyped(form, place, { classes: {}, named: [] } as unknown as RowFilled);
    const status = filled.status as Presence;
    const came = status === 'present';
    const people = filled.named.filter(({ name }) => name.trim() !== '');
    return {
      structure: textAt(form, at('structure')),
      status,
      people: came ? count(at('people')) : null,
      classes: came
        ? described
            .map(({ sex, age_band }) => ({ sex, age_band, people: count(at(`classes.${sex}_${age_band}`)) ?? 0 }))
            .filter((one) => one.people > 0)
        : [],
      named: people.map(({ id, name, sex, age_band: age, status: how }) => ({
        ...(id === null ? {} : { id }),
        name,
        sex: sex as Sex,
        age_band: age as AgeBand,
        status: came ? (how as Presence) : status,
      })),
    };
  });
  if (problems.length > 0) throw new Invalid(problems);
  return rows;
};
