import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import type { Actor } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id, Region } from '../inputs.ts';
import { inReach } from '../reach.ts';
import { query } from '../room.ts';
import type { SessionState, TrainingsTables } from '../tables.ts';

export interface SessionListed {
  id: string;
  title: Trilingual;
  edition: string | null;
  startsAt: Date;
  endsAt: Date;
  remote: boolean;
  venue: string;
  province: string | null;
  state: SessionState;
  trainer: string;
  capacity: number;
  taken: number;
  waiting: number;
  /** People who came, once somebody has said it. */
  people: number;
}

export const sessionsPerPage = 40;

export const whens = ['coming', 'to_record', 'held', 'cancelled'] as const;
export type When = (typeof whens)[number];

const Input = v.object({
  when: v.optional(v.picklist(whens), 'coming'),
  edition: v.optional(v.nullable(Id), null),
  region: v.optional(v.nullable(Region), null),
  page: v.optional(v.number(), 1),
});

const listed = (tx: Transaction<TrainingsTables>) =>
  tx
    .selectFrom('trainings.session as session')
    .innerJoin('trainings.module as module', 'module.id', 'session.module')
    .leftJoin('people.person_name as person', 'person.id', 'session.trainer')
    .select((select) => [
      'session.id',
      'module.title',
      'session.edition',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.remote',
      'session.venue',
      'session.province',
      'session.state',
      'session.capacity',
      sql<string>`coalesce(nullif(person.name, ''), session.trainer_said)`.as('trainer'),
      select
        .selectFrom('trainings.enrolment as enrolment')
        .select(sql<number>`coalesce(sum(seats), 0)::int`.as('n'))
        .whereRef('enrolment.session', '=', 'session.id')
        .where('enrolment.state', '=', 'enrolled')
        .$asScalar()
        .as('taken'),
      select
        .selectFrom('trainings.enrolment as enrolment')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('enrolment.session', '=', 'session.id')
        .where('enrolment.state', '=', 'waitlisted')
        .$asScalar()
        .as('waiting'),
      select
        .selectFrom('trainings.attendance as attendance')
        .select(sql<number>`coalesce(sum(people), 0)::int`.as('n'))
        .whereRef('attendance.session', '=', 'session.id')
        .$asScalar()
        .as('people'),
    ]);

const conditions = (actor: Actor, { edition, region }: v.InferOutput<typeof Input>) =>
  sql<boolean>`${inReach(actor)} and (${edition}::uuid is null or session.edition = ${edition})
    and (${region}::text is null or session.region = ${region})`;

/** `to_record`: begun, and nobody has said who came. */
const inTime = (when: When, now: Date) =>
  ({
    coming: sql<boolean>`session.state = 'planned' and session.ends_at >= ${now}`,
    to_record: sql<boolean>`session.state = 'planned' and session.starts_at < ${now}`,
    held: sql<boolean>`session.state = 'held'`,
    cancelled: sql<boolean>`session.state = 'cancelled'`,
  })[when];

/** The sessions that this actor runs or gives: those to come from the next on, the others from the last back. */
export const sessions = query(Input, async ({ tx, actor, now }, input) => {
  const { when, page } = input;
  const where = conditions(actor, input);
  const rows = await listed(tx)
    .where(where)
    .where(inTime(when, now))
    .orderBy('session.starts_at', when === 'coming' ? 'asc' : 'desc')
    .limit(sessionsPerPage)
    .offset((page - 1) * sessionsPerPage)
    .execute();
  const counts = await sql<Record<When, number>>`
    select ${sql.join(
      whens.map((one) => sql`count(*) filter (where ${inTime(one, now)})::int as ${sql.ref(one)}`),
    )} from trainings.session where ${where}`.execute(tx);
  return { rows: rows as SessionListed[], counts: counts.rows[0]! };
});

/** What anybody may know: the sessions to come, without who gives or follows them. */
export const sessionsToCome = query(v.object({}), async ({ tx, now }) =>
  tx
    .selectFrom('trainings.session_listed')
    .select(['id', 'title', 'starts_at as startsAt', 'remote', 'venue', 'province', 'language'])
    .where('state', '=', 'planned')
    .where('starts_at', '>', now)
    .orderBy('starts_at')
    .limit(30)
    .execute(),
);

export type SessionToCome = Awaited<ReturnType<typeof sessionsToCome>>[number];
