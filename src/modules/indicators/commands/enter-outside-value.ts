import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { CellInput } from '../cell-input.ts';
import { doubt } from '../counting/doubts.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { mayDefine } from '../policy.ts';
import { command } from '../room.ts';
import { indicatorRow } from '../rows.ts';

const Input = v.object({
  indicator: Code,
  place: CellInput.place,
  period: CellInput.period,
  value: v.pipe(v.number(), v.finite()),
  /** Who says so. */
  source: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300)),
  saidOn: v.pipe(v.string(), v.isoDate()),
  /** Where it can be read: an address, or the title of a document. */
  document: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
  /** The document itself. */
  file: v.optional(v.instance(File)),
});

/**
 * Enters a figure that can only come from outside, with its source, its day and its document; one entered before is replaced,
 * and what was published of it is doubted.
 */
export const enterOutsideValue = command(Input, async (context, { indicator, saidOn, file, ...given }) => {
  const { tx, actor, now } = context;
  const row = (await indicatorRow(tx as Tx, indicator)) ?? hide();
  allow(actor, mayDefine(actor));
  if (row.definition.measure !== null) refuse('indicators.is_computed');
  const { place, period, value } = given;
  const wanted = { use: 'indicators.document', field: 'file', allowed: allowed.documents };
  const kept = file && (await acceptFormFile(context, file, wanted));
  await tx
    .updateTable('indicators.outside_value')
    .set({ replaced_at: now })
    .where('indicator', '=', indicator)
    .where('place', '=', place)
    .where('period', '=', period)
    .where('replaced_at', 'is', null)
    .execute();
  await tx
    .insertInto('indicators.outside_value')
    .values({
      id: newId(),
      indicator,
      ...given,
      file: kept?.id ?? null,
      said_on: saidOn,
      entered_at: now,
      entered_by: actor.id,
      replaced_at: null,
    })
    .execute();
  const payload = { indicator, place, period, value, saidOn, document: kept?.digest ?? null };
  return [{ fact: 'indicators.outside_value_entered', about: row.id, payload }, ...(await doubt(tx as Tx, [row], now))];
});
