import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { attendanceOf } from '../attendance-rows.ts';
import type { Expected } from '../attendance-rows.ts';
import { Id } from '../inputs.ts';
import { mayRecord, mayRunSession, represented } from '../policy.ts';
import { query } from '../room.ts';
import type { EnrolmentState, SessionState, Spoken, TrainingsTables } from '../tables.ts';

export interface Enrolled {
  structure: string;
  name: string;
  nameAr: string | null;
  province: string | null;
  seats: number;
  state: EnrolmentState;
}

export interface SessionShown {
  id: string;
  module: string;
  title: Trilingual;
  hours: number;
  edition: string | null;
  programme: string | null;
  series: string | null;
  startsAt: Date;
  endsAt: Date;
  remote: boolean;
  region: string | null;
  province: string | null;
  venue: string;
  address: string;
  distance: string;
  trainer: string | null;
  trainerSaid: string;
  trainerName: string;
  language: Spoken;
  capacity: number;
  state: SessionState;
  reason: string;
  version: number;
  /** In the order of asking. To a cooperative, only itself. */
  enrolments: Enrolled[];
  /** Only for those who record. */
  expected: Expected[];
  sheets: { id: string; file: string; name: string; addedAt: Date }[];
  certificates: number;
  changes: { at: Date; structure: string; why: string; by: string }[];
  may: { run: boolean; record: boolean };
}

const sessionRow = (tx: Transaction<TrainingsTables>, id: string) =>
  tx
    .selectFrom('trainings.session as session')
    .innerJoin('trainings.module as module', 'module.id', 'session.module')
    .leftJoin('people.person_name as person', 'person.id', 'session.trainer')
    .select([
      'session.id',
      'session.module',
      'module.title',
      'module.hours',
      'session.edition',
      'session.programme',
      'session.series',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.remote',
      'session.region',
      'session.province',
      'session.venue',
      'session.address',
      'session.distance',
      'session.trainer',
      'session.trainer_said as trainerSaid',
      sql<string>`coalesce(nullif(person.name, ''), session.trainer_said)`.as('trainerName'),
      'session.language',
      'session.capacity',
      'session.state',
      'session.reason',
      'session.attendance_version as version',
    ])
    .where('session.id', '=', id)
    .executeTakeFirst();

const enrolmentsOf = (tx: Transaction<TrainingsTables>, session: string): Promise<Enrolled[]> =>
  tx
    .selectFrom('trainings.enrolment as enrolment')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'enrolment.structure')
    .select([
      'enrolment.structure',
      'structure.name',
      'structure.name_ar as nameAr',
      'structure.province',
      'enrolment.seats',
      'enrolment.state',
    ])
    .where('enrolment.session', '=', session)
    .where('enrolment.state', '<>', 'withdrawn')
    .orderBy('enrolment.asked_at')
    .orderBy('enrolment.id')
    .execute();

const paperOf = async (tx: Transaction<TrainingsTables>, session: string) => ({
  sheets: await tx
    .selectFrom('trainings.sheet')
    .select(['id', 'file', 'name', 'added_at as addedAt'])
    .where('session', '=', session)
    .orderBy('added_at')
    .execute(),
  changes: await tx
    .selectFrom('trainings.attendance_change as change')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'change.structure')
    .leftJoin('people.person_name as person', 'person.id', 'change.actor')
    .select(['change.at', 'structure.name as structure', 'change.why', sql<string>`coalesce(person.name, '')`.as('by')])
    .where('change.session', '=', session)
    .orderBy('change.at', 'desc')
    .limit(100)
    .execute(),
});

/** A session for those who run it, give it, or have been invited to it: each sees no more than needed. */
export const session = query(v.object({ id: Id }), async ({ tx, actor }, { id }): Promise<SessionShown> => {
  const row = await sessionRow(tx, id);
  const enrolments = row ? await enrolmentsOf(tx, id) : [];
  const own = new Set(represented(actor));
  const mine = enrolments.filter(({ structure }) => own.has(structure));
  const shown = locked(row, actor).open(actor, (who, one) => mayRecord(who, one) || mine.length > 0);
  const may = { run: mayRunSession(actor, shown), record: mayRecord(actor, shown) };
  const { n } = await tx
    .selectFrom('trainings.certificate')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('session', '=', id)
    .where('revoked_at', 'is', null)
    .$if(!may.record, (some) => some.where(sql<boolean>`structure = any(${[...own]}::uuid[])`))
    .executeTakeFirstOrThrow();
  return {
    ...shown,
    certificates: n,
    may,
    enrolments: may.record ? enrolments : mine,
    expected: may.record ? ((await attendanceOf(tx, [id])).get(id) ?? []) : [],
    ...(may.record ? await paperOf(tx, id) : { sheets: [], changes: [] }),
  };
});
