import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { DayState } from '../rules/day.ts';
import type { MeetingState } from '../rules/meeting.ts';

export interface MeetingOfPair {
  id: string;
  day: string;
  title: Trilingual;
  dayState: DayState;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  province: string | null;
  table: string;
  state: MeetingState;
  interestOfBoth: boolean;
}

/** The meetings in which a need is brought to the table of a cooperative; for the page of their introduction. */
export const meetingsOfPair = query(
  v.object({ need: Id, structure: Id }),
  async ({ tx, actor }, { need, structure }): Promise<MeetingOfPair[]> => {
    allow(actor, actor.kind === 'system');
    const { rows } = await sql<MeetingOfPair>`
      select meeting.id, day.id as day, day.title, day.state as "dayState", day.venue, day.province,
        listed.starts_at as "startsAt", listed.ends_at as "endsAt", meeting_table.name as table, meeting.state,
        listed.interest_of_both as "interestOfBoth"
      from meetings.brought_need brought
        join meetings.meeting on meeting.buyer = brought.participant
        join meetings.meeting_listed listed on listed.id = meeting.id
        join meetings.meeting_table on meeting_table.id = meeting.meeting_table
        join meetings.day on day.id = meeting.day
      where brought.need = ${need} and listed.structure = ${structure} and day.state <> 'cancelled'
      order by listed.starts_at desc limit 10`.execute(tx);
    return rows;
  },
);
