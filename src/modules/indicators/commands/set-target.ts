import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { CellInput } from '../cell-input.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { mayDefine } from '../policy.ts';
import { command } from '../room.ts';
import { indicatorRow } from '../rows.ts';

const { scope, place, period } = CellInput;
const Input = v.object({
  indicator: Code,
  scope,
  place,
  period,
  target: v.pipe(v.number(), v.finite()),
  baseline: v.optional(v.nullable(v.pipe(v.number(), v.finite())), null),
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
});

/** Says what is promised of a figure in a region, a programme and a period, and where it started; said again, it is replaced. */
export const setTarget = command(Input, async ({ tx, actor, now }, { indicator, ...given }) => {
  const row = (await indicatorRow(tx as Tx, indicator)) ?? hide();
  allow(actor, mayDefine(actor));
  const said = { ...given, set_at: now, set_by: actor.id };
  await tx
    .insertInto('indicators.target')
    .values({ id: newId(), indicator, ...said })
    .onConflict((conflict) => conflict.constraint('one_target_per_cell').doUpdateSet(said))
    .execute();
  const { note: _note, ...payload } = given;
  return [{ fact: 'indicators.target_set', about: row.id, payload: { indicator, ...payload } }];
});
