import { settleAttendance } from '../../modules/trainings/rules/attendance.ts';
import type {
  AgeBand,
  AttendanceRefusal,
  PeopleClass,
  Presence,
  Sex,
} from '../../modules/trainings/rules/attendance.ts';
import type { Changes, KeptAct } from '../store/open.ts';
import type { Json } from '../json.ts';

export interface NamedPerson {
  id: string;
  name: string;
  sex: Sex;
  age_band: AgeBand;
  status: Presence;
}

/** What is said of one cooperative: a field of `trainings.record_attendance`. */
export interface SaidOf {
  status: Presence;
  people: number | null;
  classes: PeopleClass[];
  named: NamedPerson[];
}

export interface Expected {
  structure: string;
  name: string;
  nameAr?: string | null;
  seats: number;
  said: SaidOf | null;
}

/** What the shelf `trainings.sessions` holds of one. */
export interface SessionRow {
  title: { fr?: string; ar?: string; en?: string };
  startsAt: string;
  endsAt: string;
  remote: boolean;
  venue: string;
  address: string;
  distance: string;
  state: 'planned' | 'held';
  expected: Expected[];
}

export type Sheet = Record<string, SaidOf>;

/** The session with what was captured here and is not sent. */
export const sessionHere = (
  id: string,
  row: SessionRow,
  queue: readonly Pick<KeptAct, 'name' | 'record' | 'changes'>[],
): SessionRow => {
  const said = new Map<string, SaidOf>();
  for (const { name, record, changes = {} } of queue) {
    if (name !== 'trainings.record_attendance' || record !== id) continue;
    for (const [structure, { after }] of Object.entries(changes)) said.set(structure, after as unknown as SaidOf);
  }
  if (said.size === 0) return row;
  const expected = row.expected.map((one) => ({ ...one, said: said.get(one.structure) ?? one.said }));
  return { ...row, state: 'held', expected };
};

/** Before anybody has said anything: all are there, with the seats they were given; whoever opens the screen takes away. */
export const firstSheet = (row: SessionRow): Sheet =>
  Object.fromEntries(
    row.expected.map(({ structure, seats, said }) => [
      structure,
      said ?? { status: 'present', people: seats, classes: [], named: [] },
    ]),
  );

/** Somebody who is not there is nobody: counts go with the presence. */
export const withStatus = (said: SaidOf, status: Presence, seats: number): SaidOf =>
  status === 'present'
    ? { ...said, status, people: said.people || seats }
    : { status, people: 0, classes: [], named: said.named.map((one) => ({ ...one, status })) };

export const countOf = (said: SaidOf, sex: Sex, age_band: AgeBand): number =>
  said.classes.find((one) => one.sex === sex && one.age_band === age_band)?.people ?? 0;

/** The total never stays below what was described of it. */
export const withCount = (said: SaidOf, sex: Sex, age_band: AgeBand, people: number): SaidOf => {
  const others = said.classes.filter((one) => one.sex !== sex || one.age_band !== age_band);
  const classes = people > 0 ? [...others, { sex, age_band, people }] : others;
  const described = classes.reduce((sum, one) => sum + one.people, 0);
  return { ...said, classes, people: Math.max(said.people ?? 0, described) };
};

export const refusalsOf = (sheet: Sheet): Record<string, AttendanceRefusal> =>
  Object.fromEntries(
    Object.entries(sheet).flatMap(([structure, said]) => {
      const settled = settleAttendance(said);
      return typeof settled === 'string' ? [[structure, settled]] : [];
    }),
  );

/** As the house writes it down: everybody in a class, those not described in the unknown one. */
const written = (said: SaidOf): Json => {
  const settled = settleAttendance(said);
  if (typeof settled === 'string') return said as unknown as Json;
  const { status, people } = settled;
  return { status, people, classes: said.classes, named: said.named } as unknown as Json;
};

const same = (before: SaidOf | null, after: Json): boolean =>
  before !== null && JSON.stringify(written(before)) === JSON.stringify(after);

/** What the sheet says that is not said yet, by cooperative. */
export const changesOf = (row: SessionRow, sheet: Sheet): Changes => {
  const changes: Changes = {};
  for (const { structure, said } of row.expected) {
    const mine = sheet[structure];
    if (!mine) continue;
    const after = written(mine);
    if (!same(said, after)) changes[structure] = { before: said as unknown as Json, after };
  }
  return changes;
};
