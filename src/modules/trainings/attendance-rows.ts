import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { withoutNamed } from './rules/attendance.ts';
import type { AgeBand, PeopleClass, Presence, Sex } from './rules/attendance.ts';
import type { TrainingsTables } from './tables.ts';

type Tx = Transaction<TrainingsTables>;

export interface Named {
  id: string;
  name: string;
  sex: Sex;
  age_band: AgeBand;
  status: Presence;
}

/** What was said of one cooperative, as it is shown to be corrected and as `recordAttendance` takes it back. */
export interface Said {
  status: Presence;
  people: number;
  classes: PeopleClass[];
  named: Named[];
}

/** A cooperative that is expected at a session, with what was said of it when something was. */
export interface Expected {
  structure: string;
  name: string;
  nameAr: string | null;
  province: string | null;
  seats: number;
  unannounced: boolean;
  said: Said | null;
  /** Known by name before anybody has said who came. */
  named: Named[];
}

const expectedAt = (tx: Tx, sessions: readonly string[]) =>
  tx
    .selectFrom('trainings.enrolment as enrolment')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'enrolment.structure')
    .leftJoin('trainings.attendance as attendance', (join) =>
      join
        .onRef('attendance.session', '=', 'enrolment.session')
        .onRef('attendance.structure', '=', 'enrolment.structure'),
    )
    .select([
      'enrolment.session',
      'enrolment.structure',
      'structure.name',
      'structure.name_ar as nameAr',
      'structure.province',
      'enrolment.seats',
      'enrolment.unannounced',
      'attendance.status',
      'attendance.people',
    ])
    .where(sql<boolean>`enrolment.session = any(${[...sessions]}::uuid[])`)
    .where('enrolment.state', '=', 'enrolled')
    .orderBy('structure.name')
    .execute();

/** Who is expected at these sessions and what was said of each, by session; three queries, however many there are. */
export const attendanceOf = async (tx: Tx, sessions: readonly string[]): Promise<Map<string, Expected[]>> => {
  const rows = await expectedAt(tx, sessions);
  const classes = await tx
    .selectFrom('trainings.attendance_class')
    .selectAll()
    .where(sql<boolean>`session = any(${[...sessions]}::uuid[])`)
    .execute();
  const people = await tx
    .selectFrom('trainings.participant')
    .selectAll()
    .where(sql<boolean>`session = any(${[...sessions]}::uuid[])`)
    .orderBy('id')
    .execute();
  const key = (one: { session: string; structure: string }) => `${one.session} ${one.structure}`;
  const classesBy = Map.groupBy(classes, key);
  const peopleBy = Map.groupBy(people, key);
  const expected = rows.map(({ session, status, people: came, ...row }) => {
    const named = (peopleBy.get(key({ session, structure: row.structure })) ?? []).map(
      ({ id, name, sex, age_band, status: how }): Named => ({ id, name, sex, age_band, status: how ?? 'present' }),
    );
    const its = classesBy.get(key({ session, structure: row.structure })) ?? [];
    const said = status === null ? null : { status, people: came ?? 0, classes: withoutNamed(its, named), named };
    return { session, expected: { ...row, named, said } };
  });
  return new Map(
    [...Map.groupBy(expected, ({ session }) => session)].map(([session, some]) => [
      session,
      some.map((one) => one.expected),
    ]),
  );
};
