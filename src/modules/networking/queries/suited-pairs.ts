import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import { suits } from '../rules/suits.ts';
import type { Maker, Sought } from '../rules/suits.ts';

const Input = v.object({
  needs: v.pipe(v.array(Id), v.maxLength(500)),
  structures: v.pipe(v.array(Id), v.maxLength(2000)),
});

/** Which of these structures suit which of these needs that are open; for the rooms of the house. */
export const suitedPairs = query(Input, async ({ tx, actor }, { needs, structures }) => {
  allow(actor, actor.kind === 'system');
  const sought = await sql<Sought & { need: string }>`
    select id as need, concepts, chains, territories, everywhere, structure as asks from networking.need_listed
    where id = any(${needs}::uuid[]) and state in ('open', 'matched')`.execute(tx);
  const makers = await sql<Maker>`
    select id, region, province, value_chains as chains from registry.structure_listed
    where id = any(${structures}::uuid[]) and state = 'active'`.execute(tx);
  return sought.rows.flatMap((need) =>
    makers.rows.filter((one) => suits(one, need)).map(({ id: structure }) => ({ need: need.need, structure })),
  );
});
