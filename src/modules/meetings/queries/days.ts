import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { inReach } from '../reach.ts';
import { query } from '../room.ts';
import type { DayState } from '../rules/day.ts';

export const whens = ['coming', 'past', 'cancelled'] as const;
export type When = (typeof whens)[number];
export const daysPerPage = 30;

export interface DayListed {
  id: string;
  title: Trilingual;
  heldOn: string;
  province: string | null;
  region: string | null;
  venue: string;
  state: DayState;
  buyers: number;
  cooperatives: number;
  meetings: number;
}

const inTime = (when: When) =>
  ({
    coming: sql<boolean>`day.state not in ('finished', 'cancelled')`,
    past: sql<boolean>`day.state = 'finished'`,
    cancelled: sql<boolean>`day.state = 'cancelled'`,
  })[when];

/** The days that this actor runs or helps with: those to come from the next on, the others from the last back. */
export const days = query(
  v.object({ when: v.optional(v.picklist(whens), 'coming'), page: v.optional(v.number(), 1) }),
  async ({ tx, actor }, { when, page }) => {
    const { rows } = await sql<DayListed>`
      select day.id, day.title, to_char(day.held_on, 'YYYY-MM-DD') as "heldOn", day.province, day.region, day.venue, day.state,
        coalesce(people.buyers, 0) as buyers, coalesce(people.cooperatives, 0) as cooperatives,
        (select count(*)::int from meetings.meeting where meeting.day = day.id and meeting.state <> 'missed') as meetings
      from meetings.day
        left join lateral (select count(*) filter (where kind in ('buyer', 'expert'))::int as buyers,
          count(*) filter (where kind = 'cooperative')::int as cooperatives
          from meetings.participant one where one.day = day.id and one.state = 'registered') people on true
      where ${inReach(actor)} and ${inTime(when)}
      order by day.held_on ${when === 'coming' ? sql`asc` : sql`desc`}, day.id
      limit ${daysPerPage} offset ${(page - 1) * daysPerPage}`.execute(tx);
    const counts = await sql<Record<When, number>>`
      select ${sql.join(whens.map((one) => sql`count(*) filter (where ${inTime(one)})::int as ${sql.ref(one)}`))}
      from meetings.day where ${inReach(actor)}`.execute(tx);
    return { rows, counts: counts.rows[0]! };
  },
);
