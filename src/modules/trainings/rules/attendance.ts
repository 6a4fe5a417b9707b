export type Presence = 'present' | 'excused' | 'absent';
export type Sex = 'women' | 'men' | 'unknown';
export type AgeBand = 'under_35' | 'from_35_to_59' | 'over_59' | 'unknown';
export type Way = 'by_name' | 'by_count';

export interface PeopleClass {
  sex: Sex;
  age_band: AgeBand;
  people: number;
}

/** What was said of one cooperative: how it stands, who came by name, how many came in all, and of which classes. */
export interface Told {
  status: Presence;
  /** How many came; null when nobody counted: then it is the sum of what was told. */
  people: number | null;
  classes: readonly PeopleClass[];
  named: readonly { sex: Sex; age_band: AgeBand; status: Presence }[];
}

/** The same, with every person in one class: `people` is the sum of the classes, and is above zero for the present alone. */
export interface Settled {
  status: Presence;
  way: Way;
  people: number;
  classes: PeopleClass[];
}

export type AttendanceRefusal = 'nobody_counted' | 'classes_exceed_people' | 'absent_with_people';

const joined = (classes: readonly PeopleClass[]): PeopleClass[] => {
  const byClass = new Map<string, PeopleClass>();
  for (const { sex, age_band, people } of classes) {
    const key = `${sex} ${age_band}`;
    byClass.set(key, { sex, age_band, people: people + (byClass.get(key)?.people ?? 0) });
  }
  return [...byClass.values()].filter(({ people }) => people > 0);
};

/** A cooperative of which people are known by name is present as soon as one of them is. */
const statusOf = ({ status, named, people }: Told): Presence => {
  if (named.length === 0) return status;
  if (named.some((one) => one.status === 'present') || (status === 'present' && (people ?? 0) > 0)) return 'present';
  return named.some((one) => one.status === 'excused') ? 'excused' : 'absent';
};

/**
 * Attendance as it is kept. Nobody is invented: whoever was counted and not described is in the class
 * (unknown, unknown), and where nobody was counted nobody is.
 */
export const settleAttendance = (told: Told): Settled | AttendanceRefusal => {
  const status = statusOf(told);
  const way: Way = told.named.length > 0 ? 'by_name' : 'by_count';
  const known = joined([
    ...told.classes,
    ...told.named
      .filter((one) => one.status === 'present')
      .map(({ sex, age_band }): PeopleClass => ({ sex, age_band, people: 1 })),
  ]);
  const sum = known.reduce((all, { people }) => all + people, 0);
  if (status !== 'present')
    return sum + (told.people ?? 0) > 0 ? 'absent_with_people' : { status, way, people: 0, classes: [] };
  const people = told.people ?? sum;
  if (people === 0 && sum === 0) return 'nobody_counted';
  if (sum > people) return 'classes_exceed_people';
  const rest: PeopleClass = { sex: 'unknown', age_band: 'unknown', people: people - sum };
  return { status, way, people, classes: joined([...known, rest]) };
};

const inOrder = (classes: readonly PeopleClass[]): string =>
  classes
    .map(({ sex, age_band, people }) => `${sex} ${age_band} ${people}`)
    .toSorted()
    .join(', ');

/** Whether a second recording says something else than the first: what needs a reason and leaves a trace. */
export const differs = (before: Settled, after: Settled): boolean =>
  before.status !== after.status ||
  before.people !== after.people ||
  inOrder(before.classes) !== inOrder(after.classes);

/** The classes of those who are in no list of names: what a page shows to be filled in beside the names. */
export const withoutNamed = (
  classes: readonly PeopleClass[],
  named: readonly { sex: Sex; age_band: AgeBand; status: Presence | null }[],
): PeopleClass[] =>
  classes
    .map(({ sex, age_band, people }) => ({
      sex,
      age_band,
      people:
        people - named.filter((one) => one.status === 'present' && one.sex === sex && one.age_band === age_band).length,
    }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => `${a.sex} ${a.age_band}`.localeCompare(`${b.sex} ${b.age_band}`, 'en'));
