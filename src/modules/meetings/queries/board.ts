import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import type { MeetingState, MissedBy } from '../rules/meeting.ts';
import type { Kind, MeetingsTables } from '../tables.ts';
import { naming, withRegister } from './participants.ts';

export interface Person {
  id: string;
  kind: Kind;
  name: string;
  nameAr: string | null;
  badge: string;
  here: boolean;
  arrivedAt: Date | null;
  absent: string[];
}

export interface MeetingShown {
  id: string;
  buyer: string;
  cooperative: string;
  interpreter: string | null;
  slot: string;
  table: string;
  wish: 'must' | 'may';
  state: MeetingState;
  missedBy: MissedBy | null;
  pinned: boolean;
}

export interface Board {
  people: Person[];
  meetings: MeetingShown[];
}

type Tx = Transaction<MeetingsTables>;

/** Everybody of a day by name, and who meets whom: two reads, whatever the size of the day. */
export const boardOf = async (tx: Tx, day: string): Promise<Board> => {
  const people = await sql<Person>`
    select one.id, one.kind, ${naming}, one.badge, one.state = 'registered' as here, one.arrived_at as "arrivedAt",
      array(select slot::text from meetings.absence where participant = one.id) as absent
    from meetings.participant one ${withRegister}
    where one.day = ${day} order by array_position(array['buyer', 'expert', 'cooperative', 'interpreter'], one.kind), one.badge`.execute(
    tx,
  );
  const meetings = await sql<MeetingShown>`
    select meeting.id, buyer, cooperative, interpreter, slot, meeting_table as table, wish, state,
      missed_by as "missedBy", pinned
    from meetings.meeting join meetings.slot on slot.id = meeting.slot
      join meetings.meeting_table on meeting_table.id = meeting.meeting_table
    where meeting.day = ${day} order by slot.starts_at, meeting_table.place`.execute(tx);
  return { people: people.rows, meetings: meetings.rows };
};

/** Who meets whom, for those who run the day or help with it. */
export const board = query(v.object({ day: Id }), async ({ tx, actor }, { day }): Promise<Board> => {
  (await dayRow(tx, day, actor)).open(actor, mayHelpDay);
  return boardOf(tx, day);
});
