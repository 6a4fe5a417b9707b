import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import { isAnnounced } from '../rules/day.ts';
import type { DayState } from '../rules/day.ts';
import { naming, withRegister } from './participants.ts';

export interface PublicDay {
  id: string;
  title: Trilingual;
  summary: Trilingual;
  heldOn: string;
  venue: string;
  province: string | null;
  state: DayState;
  /** The first slot begins, the last one ends. */
  startsAt: Date;
  endsAt: Date;
  version: number;
  createdAt: Date;
  changedAt: Date;
}

const columns = sql`day.id, day.title, day.summary, to_char(day.held_on, 'YYYY-MM-DD') as "heldOn", day.venue,
  day.province, day.state, day.plan_version as version,
  (select min(starts_at) from meetings.slot where slot.day = day.id) as "startsAt",
  (select max(ends_at) from meetings.slot where slot.day = day.id) as "endsAt", day.created_at as "createdAt", day.changed_at as "changedAt"`;

const Which = v.object({ programme: v.optional(v.nullable(Id), null) });

/** What anybody may know: the days that were announced, of one programme or of all; the next first, then those behind us. */
export const publicDays = query(Which, async ({ tx, now }, { programme }): Promise<PublicDay[]> => {
  const { rows } = await sql<PublicDay>`select ${columns} from meetings.day where day.state <> 'draft'
      and (${programme}::uuid is null or day.programme = ${programme})
    order by day.held_on < ${now}::date, abs(day.held_on - ${now}::date) limit 40`.execute(tx);
  return rows;
});

export interface PublicDayShown extends PublicDay {
  address: string;
  /** Those who may be named; the others are only counted. */
  cooperatives: { id: string | null; name: string; nameAr: string | null; province: string | null }[];
  buyers: { name: string; nameAr: string | null; about: string }[];
  counts: { buyers: number; cooperatives: number; held: number; interests: number };
}

/** An announced day for anybody. What came of single meetings is nobody's business: only sums are shown. */
export const publicDay = query(v.object({ day: Id }), async ({ tx, actor }, { day: id }): Promise<PublicDayShown> => {
  const { rows } = await sql<PublicDay & { address: string }>`
    select ${columns}, day.address from meetings.day where day.id = ${id}`.execute(tx);
  const shown = locked(rows[0], actor).open(actor, (_, { state }) => isAnnounced(state));
  const people = await sql<{ kind: string; id: string; name: string; nameAr: string; province: string; about: string }>`
    select one.kind, one.structure as id, ${naming}, structure.province, one.about
    from meetings.participant one ${withRegister}
    where one.day = ${id} and one.state = 'registered' and one.shown and one.kind <> 'interpreter'
    order by name`.execute(tx);
  const counts = await sql<PublicDayShown['counts']>`
    select (select count(*)::int from meetings.participant one where one.day = ${id} and one.state = 'registered'
        and one.kind in ('buyer', 'expert')) as buyers,
      (select count(*)::int from meetings.participant one where one.day = ${id} and one.state = 'registered'
        and one.kind = 'cooperative') as cooperatives,
      (select count(*)::int from meetings.meeting where day = ${id} and state = 'held') as held,
      (select count(*)::int from meetings.meeting_listed where day = ${id} and interest_of_both) as interests`.execute(
    tx,
  );
  const of = (...kinds: string[]) => people.rows.filter(({ kind }) => kinds.includes(kind));
  return { ...shown, cooperatives: of('cooperative'), buyers: of('buyer', 'expert'), counts: counts.rows[0]! };
});
