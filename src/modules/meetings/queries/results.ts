import { sql } from 'kysely';
import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayReadResults } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import type { MeetingState } from '../rules/meeting.ts';
import { together } from '../rules/outcome.ts';
import type { Amount, Outcome, Together } from '../rules/outcome.ts';
import { naming, withRegister } from './participants.ts';

export interface ResultLine {
  id: string;
  startsAt: Date;
  buyer: string;
  buyerAr: string | null;
  cooperative: string;
  cooperativeAr: string | null;
  structure: string | null;
  state: MeetingState;
  buyerSays: { outcome: Outcome; amount: Amount | null } | null;
  cooperativeSays: { outcome: Outcome; amount: Amount | null } | null;
  together: Together;
}

export interface Results {
  lines: ResultLine[];
  came: { buyers: number; cooperatives: number };
}

/** What came of every meeting of a day, as both sides say it. */
export const results = query(v.object({ day: Id }), async ({ tx, actor }, { day }): Promise<Results> => {
  (await dayRow(tx, day, actor)).open(actor, mayReadResults);
  const { rows } = await sql<Omit<ResultLine, 'together'>>`
    with named as (select one.id, ${naming}, one.structure from meetings.participant one ${withRegister} where one.day = ${day})
    select meeting.id, slot.starts_at as "startsAt", buyer.name as buyer, buyer."nameAr" as "buyerAr",
      cooperative.name as cooperative, cooperative."nameAr" as "cooperativeAr", cooperative.structure, meeting.state,
      (select jsonb_build_object('outcome', outcome, 'amount', amount) from meetings.outcome
        where outcome.meeting = meeting.id and side = 'buyer') as "buyerSays",
      (select jsonb_build_object('outcome', outcome, 'amount', amount) from meetings.outcome
        where outcome.meeting = meeting.id and side = 'cooperative') as "cooperativeSays"
    from meetings.meeting join meetings.slot on slot.id = meeting.slot
      join named buyer on buyer.id = meeting.buyer join named cooperative on cooperative.id = meeting.cooperative
    where meeting.day = ${day} order by slot.starts_at, buyer.name`.execute(tx);
  const came = await sql<Results['came']>`
    select (count(*) filter (where kind in ('buyer', 'expert')))::int as buyers,
      (count(*) filter (where kind = 'cooperative'))::int as cooperatives
    from meetings.participant where day = ${day} and arrived_at is not null`.execute(tx);
  return {
    lines: rows.map((row) => ({ ...row, together: together(row.buyerSays, row.cooperativeSays) })),
    came: came.rows[0]!,
  };
});
