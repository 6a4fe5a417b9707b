import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { ownStructures } from '../policy.ts';
import { query } from '../room.ts';
import type { IntroductionState, Side, StopReason } from '../rules/introduction.ts';

export interface MyIntroduction {
  id: string;
  side: Side;
  state: IntroductionState;
  stoppedWhy: StopReason | null;
  title: Trilingual;
  name: string;
  nameAr: string | null;
  quantity: number | null;
  answerBy: string | null;
  buyerYes: boolean | null;
  at: Date;
  /** Something is awaited of this side. */
  awaited: boolean;
}

const size = 30;
const Input = v.object({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1) });

/** The introductions of the cooperatives that somebody represents, and of one's own needs: what awaits an answer first. */
export const myIntroductions = query(Input, async ({ tx, actor }, { page }) => {
  allow(actor, actor.kind === 'person');
  const structures = ownStructures(actor);
  const { rows } = await sql<MyIntroduction & { total: number }>`
    with mine as (
      select i.id, 'structure' as side, i.state in ('invited', 'opened') or (i.pool_agreed is null and i.pool is not null
        and i.state = 'interested') as awaited
      from networking.introduction i where i.structure = any(${structures}::uuid[]) and i.state <> 'proposed'
      union all
      select i.id, 'buyer', i.state = 'interested' and i.buyer_yes is null
      from networking.introduction i join networking.party p on p.id = i.party
      where (p.person = ${actor.id} or p.structure = any(${structures}::uuid[]))
        and i.state not in ('proposed', 'invited', 'opened', 'declined', 'stopped'))
    select i.id, mine.side, i.state, i.stopped_why as "stoppedWhy", need.title, s.name, s.name_ar as "nameAr", i.quantity::float8 as quantity,
      coalesce(need.answer_by, need.until_on) as "answerBy", i.buyer_yes as "buyerYes",
      coalesce(i.introduced_at, i.answered_at, i.invited_at, i.created_at) as at, mine.awaited,
      count(*) over ()::int as total
    from mine join networking.introduction i on i.id = mine.id
      join networking.posting need on need.id = i.need
      join registry.structure_listed s on s.id = i.structure
    order by (mine.awaited and need.state in ('open', 'matched')) desc, at desc, i.id
    limit ${size} offset ${(page - 1) * size}`.execute(tx);
  return { total: rows[0]?.total ?? 0, size, rows: rows.map(({ total: _total, ...row }): MyIntroduction => row) };
});
