import { fitOf, profileOf, type ColumnProfile } from './column-profile.ts';
import { countryOf } from './countries.ts';
import type { DateOrder } from './dates.ts';
import { importFields, manyColumns, type ImportField } from './fields.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { Cell } from './problems.ts';
import { titleKeys, type RememberedMapping } from './remembered.ts';
import { meaningsOfTitle } from './titles.ts';

export interface MappedColumn extends HeaderColumn {
  field: ImportField;
  /** 0-1; under 0.6 the screen asks */
  confidence: number;
  why: 'remembered' | 'title' | 'values' | 'title_and_values' | 'taken' | 'nothing_known';
  /** for columns of dates */
  dateOrder: DateOrder;
  /** dates of the column that could be read either way, when nothing in it settles the order */
  dateOrderAssumed: number;
}

export interface Mapping {
  columns: MappedColumn[];
  /** columns that claim one field about as well as each other: a person chooses */
  conflicts: { field: ImportField; columns: number[] }[];
  signature: string;
  /** ISO code of the country of nine rows in ten that name one; null when there is none */
  country: string | null;
}

interface Claim {
  column: number;
  field: ImportField;
  score: number;
  why: MappedColumn['why'];
}

/** Fields that values alone may tell, without a title. */
const tellable: ImportField[] = [
  'ice',
  'email',
  'phone',
  'website',
  'name_zgh',
  'status',
  'country',
  'kind',
  'created_on',
];
const untitledScore = 0.7;

/** Titles of several meanings: "Type" over forms of law, "Statut" over them too, "Coopérative" over yes and no. */
const claimsOf = (column: number, title: string, profile: ColumnProfile): Claim[] => {
  const claims = meaningsOfTitle(title).map(({ field, confidence }): Claim => {
    const fit = fitOf(field, profile);
    return {
      column,
      field,
      score: Math.max(0, Math.min(1, confidence * (fit < 0 ? 1 + fit * 0.7 : 1) + (fit > 0 ? fit * 0.1 : 0))),
      why: fit > 0 ? 'title_and_values' : 'title',
    };
  });
  if (profile.ordinal && claims.every((claim) => claim.score < 0.9)) return [];
  for (const field of tellable) {
    const sure = fitOf(field, profile) === 1 && !claims.some((claim) => claim.field === field || claim.score >= 0.7);
    const weak = field === 'status' || field === 'country' || field === 'kind' || field === 'created_on';
    // The weaker ones count where there is no title, or one that the values belie: "Statut" over kinds.
    if (sure && !(weak && title !== '' && claims.length === 0))
      claims.push({ column, field, score: untitledScore, why: 'values' });
  }
  return claims;
};

const narrower: Partial<Record<ImportField, Partial<Record<'arabic' | 'latin', ImportField>>>> = {
  name_fr: { arabic: 'name_ar' },
  name_ar: { latin: 'name_fr' },
};

/** A name whose letters are not those its title announces goes where its letters say. */
const byScript = (field: ImportField, profile: ColumnProfile): ImportField =>
  narrower[field]?.[profile.arabic > 0.6 ? 'arabic' : profile.latin > 0.6 ? 'latin' : ('none' as 'latin')] ?? field;

/** A list without titles has a name somewhere: its first column of many different words. */
const nameWithout = (profiles: ColumnProfile[], taken: Map<number, Claim>): number =>
  profiles.findIndex(
    (profile, index) =>
      !taken.has(index) &&
      !profile.ordinal &&
      profile.filled > 0.6 &&
      profile.latin + profile.arabic > 0.8 &&
      profile.distinct > 0.6,
  );

const settle = (claims: Claim[]): { taken: Map<number, Claim>; conflicts: Mapping['conflicts'] } => {
  const taken = new Map<number, Claim>();
  const owners = new Map<ImportField, Claim>();
  const conflicts = new Map<ImportField, Set<number>>();
  for (const claim of claims.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.has(claim.column) || claim.score < 0.35) continue;
    const owner = owners.get(claim.field);
    if (owner !== undefined && !manyColumns.has(claim.field)) {
      if (owner.score - claim.score < 0.1) {
        conflicts.set(claim.field, (conflicts.get(claim.field) ?? new Set([owner.column])).add(claim.column));
      }
      continue;
    }
    // Parts of an address add up; any other second column must claim its field nearly as well as the first.
    const enough = owner === undefined ? 0 : claim.field === 'address' ? 0.5 : Math.max(0.75, owner.score - 0.2);
    if (claim.score < enough) continue;
    taken.set(claim.column, claim);
    if (owner === undefined) owners.set(claim.field, claim);
  }
  return { taken, conflicts: [...conflicts].map(([field, columns]) => ({ field, columns: [...columns] })) };
};

/** The country of nearly all rows, for those that name none. */
const commonCountry = (cells: Cell[] | undefined): string | null => {
  const counts = new Map<string, number>();
  let named = 0;
  for (const cell of cells ?? []) {
    const code = typeof cell === 'string' ? countryOf(cell) : null;
    if (code === null) continue;
    named += 1;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= named * 0.9)?.[0] ?? null;
};

/**
 * Guesses the meaning of each column from its title in three languages and from its values.
 * @param samples rows of data below the header, their cells by index; a few hundred tell enough, and for the order of
 *   day and month the more the better
 * @param remembered the mapping kept for `header.signature`; it wins over every guess
 */
export const guessMapping = (
  header: Header,
  samples: Cell[][],
  remembered: RememberedMapping | null = null,
): Mapping => {
  const values = header.columns.map(({ index }) => samples.map((cells) => cells[index] ?? null));
  const profiles = values.map(profileOf);
  const claims = header.columns.flatMap(({ title }, at) => claimsOf(at, title, profiles[at] as ColumnProfile));
  const { taken, conflicts } = settle(claims);
  if (![...taken.values()].some(({ field }) => field.startsWith('name'))) {
    const column = nameWithout(profiles, taken);
    if (column >= 0) taken.set(column, { column, field: 'name', score: 0.5, why: 'values' });
  }
  const keys = titleKeys(header.columns);
  const columns = header.columns.map((column, at): MappedColumn => {
    const profile = profiles[at] as ColumnProfile;
    const { dayFirst, monthFirst, either, order } = profile.dates;
    const dates = { dateOrder: order, dateOrderAssumed: dayFirst + monthFirst === 0 ? either : 0 };
    const kept = remembered?.[keys[at] ?? ''];
    if (kept !== undefined && importFields.includes(kept))
      return { ...column, ...dates, field: kept, confidence: 1, why: 'remembered' };
    const claim = taken.get(at);
    if (claim === undefined) {
      const lost = claims.some((each) => each.column === at);
      return {
        ...column,
        ...dates,
        field: 'ignore',
        confidence: lost ? 0.4 : 0.6,
        why: lost ? 'taken' : 'nothing_known',
      };
    }
    return {
      ...column,
      ...dates,
      field: byScript(claim.field, profile),
      confidence: Math.round(claim.score * 100) / 100,
      why: claim.why,
    };
  });
  const country = commonCountry(values[columns.findIndex(({ field }) => field === 'country')]);
  const asked =
    remembered === null
      ? conflicts.map(({ field, columns: at }) => ({
          field,
          columns: at.map((each) => header.columns[each]?.index ?? each),
        }))
      : [];
  return { columns, conflicts: asked, signature: header.signature, country };
};
