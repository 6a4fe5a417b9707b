import { sql } from 'kysely';
import * as v from 'valibot';
import { holdsSomewhere } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { collectors, regionsSeen } from '../policy.ts';
import { query } from '../room.ts';

export interface ItemsWaiting {
  campaign: string;
  title: Trilingual;
  toCollect: number;
  /** None for whoever may not judge. */
  toJudge: number;
  /** The day by which proofs were wanted is over. */
  overdue: boolean;
}

/** How many drawn records of campaigns under way wait for a proof or a judgement, of those that this person reaches. */
export const itemsWaiting = query(v.object({}), async ({ tx, actor, now }): Promise<ItemsWaiting[]> => {
  if (!holdsSomewhere(actor, [...collectors])) return [];
  const regions = regionsSeen(actor);
  const judges = holdsSomewhere(actor, ['programme_officer']);
  const { rows } = await sql<ItemsWaiting>`
    select c.id as campaign, c.title, count(*) filter (where i.state = 'waiting')::int as "toCollect",
      count(*) filter (where i.state = 'collected' and ${judges})::int as "toJudge",
      coalesce(c.due_on < ${dayOf(now)}::date, false) as overdue
    from evidence.campaign c join evidence.item i on i.campaign = c.id
    where c.state = 'drawn' and i.state in ('waiting', 'collected')
      and (${regions}::text[] is null or i.region = any(${regions}::text[]))
    group by c.id order by c.due_on nulls last, c.id`.execute(tx);
  return rows;
});
