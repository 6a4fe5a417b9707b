import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import type { Tx } from '../counting/wanted.ts';
import { mayDefine } from '../policy.ts';
import { command } from '../room.ts';
import { indicatorRow } from '../rows.ts';

/** Takes a target back; the journal keeps that it was set. */
export const removeTarget = command(v.object({ id: v.pipe(v.string(), v.uuid()) }), async ({ tx, actor }, { id }) => {
  allow(actor, mayDefine(actor));
  const found = await tx.deleteFrom('indicators.target').where('id', '=', id).returningAll().executeTakeFirst();
  const row = (found && (await indicatorRow(tx as Tx, found.indicator))) ?? hide();
  const { scope, place, period } = found!;
  return [{ fact: 'indicators.target_removed', about: row.id, payload: { indicator: row.code, scope, place, period } }];
});
