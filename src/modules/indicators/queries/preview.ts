import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Tx } from '../counting/wanted.ts';
import { DefinitionSchema } from '../definition-schema.ts';
import { mayDefine } from '../policy.ts';
import { query } from '../room.ts';
import { sourceIds } from '../rows.ts';
import { valueOf, wholeCell } from '../rules/cell.ts';
import type { Unit } from '../rules/definition.ts';
import { unitsBehind } from './units.ts';

/** What a definition would say over the whole time and everywhere, before anybody keeps it. */
export interface Preview {
  unit: Unit;
  /** Null where records stand in the way, or where there is nothing to divide by. */
  value: number | null;
  records: number;
  missing: number;
}

/** Counts by a definition that is not kept; null for a figure from outside, of which nothing is counted. */
export const preview = query(
  v.object({ definition: DefinitionSchema }),
  async ({ tx: given, actor }, { definition }): Promise<Preview | null> => {
    allow(actor, mayDefine(actor));
    if (definition.measure === null) return null;
    const tx = given as Tx;
    const behind = { row: { code: '', definition }, ids: await sourceIds(tx), cell: wholeCell, actor, at: null };
    const found = await unitsBehind(tx, behind, null);
    const missing = (await unitsBehind(tx, behind, null, true)).total;
    const stopped = missing > 0 && definition.missing === 'block';
    return { unit: definition.unit, value: stopped ? null : valueOf(definition, found), records: found.total, missing };
  },
);
