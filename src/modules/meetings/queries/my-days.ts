import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import type { DayState } from '../rules/day.ts';
import type { Kind, ParticipantState } from '../tables.ts';
import { naming, withRegister } from './participants.ts';

export interface MyDay {
  participant: string;
  title: Trilingual;
  heldOn: string;
  venue: string;
  province: string | null;
  dayState: DayState;
  kind: Kind;
  state: ParticipantState;
  name: string;
  nameAr: string | null;
}

/** The days in which this person, or a cooperative that she represents, takes part; the next first. */
export const myDays = query(v.object({}), async ({ tx, actor }): Promise<MyDay[]> => {
  if (actor.id === null) return [];
  const structures = actor.grants.flatMap(({ role, structure }) =>
    role === 'cooperative_representative' && structure !== null ? [structure] : [],
  );
  const { rows } = await sql<MyDay>`
    select one.id as participant, day.title, to_char(day.held_on, 'YYYY-MM-DD') as "heldOn", day.venue, day.province,
      day.state as "dayState", one.kind, one.state, ${naming}
    from meetings.participant one join meetings.day on day.id = one.day ${withRegister}
    where (one.person = ${actor.id} or one.structure = any(${structures}::uuid[])) and day.state <> 'draft'
    order by day.held_on desc limit 100`.execute(tx);
  return rows;
});
