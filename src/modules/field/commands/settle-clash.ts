import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { sameValue } from '../../../platform/field/index.ts';
import { writeFacts } from '../../../platform/journal/write.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { actForUpdate } from '../rows.ts';
import { otherValue } from '../rules/other-value.ts';
import { inEitherName, openClashes, valuesMoved } from '../sending/moved.ts';
import { readAct } from '../sending/perform.ts';
import type { ActRow } from '../sending/rows.ts';
import type { FieldTables } from '../tables.ts';

const Choice = v.object({
  kept: v.picklist(['phone', 'office', 'other']),
  /** Typed by the person, of `other`. */
  other: v.optional(v.pipe(v.string(), v.maxLength(5000)), ''),
});
const Input = v.object({ act: Id, choices: v.record(v.string(), Choice) });

type FieldContext = Context<FieldTables>;

const writeChosen = async (context: FieldContext, row: ActRow, set: Record<string, Json>): Promise<void> => {
  if (Object.keys(set).length === 0) return;
  const { act, input } = readAct(row);
  await inEitherName(context, row, async (own) => {
    const facts = await act.apply(own, input, set);
    await writeFacts(
      own,
      facts.map((fact) => ({ ...fact, payload: { ...fact.payload, act: row.id } })),
    );
  });
};

/**
 * A person says what stands of the fields that were changed on both sides: the phone's value, the office's, or another.
 * Both stay written beside the decision. Where the office's value moved since, nothing is settled: `field.office_moved`.
 */
export const settleClash = command(Input, async (context, { act: id, choices }) => {
  const { tx, actor, now } = context;
  const row = (await actForUpdate(tx, id, actor)).open(actor, mayDecide);
  const clashes = await openClashes(tx, id);
  if (clashes.length === 0) refuse('field.already_settled');
  if ((await valuesMoved(context, row, clashes)).length > 0) refuse('field.office_moved');
  const settled = clashes.map((clash) => {
    const choice = choices[clash.field] ?? invalid(`kept.${clash.field}`, 'invalid.picklist');
    const value = { phone: clash.phone, office: clash.office, other: otherValue(choice.other, clash) }[choice.kept];
    return { ...clash, kept: choice.kept, value };
  });
  const written = settled.filter(({ value, office }) => !sameValue(value, office));
  await writeChosen(context, row, Object.fromEntries(written.map(({ field, value }) => [field, value])));
  for (const { id: clash, kept, value } of settled) {
    await tx
      .updateTable('field.clash')
      .set({ kept, value: JSON.stringify(value), settled_by: actor.id, settled_at: now })
      .where('id', '=', clash)
      .execute();
  }
  await tx
    .updateTable('field.act')
    .set({ state: 'merged', decided_by: actor.id, decided_at: now })
    .where('id', '=', id)
    .execute();
  const kept = Object.fromEntries(settled.map((one) => [one.field, one.kept]));
  return [{ fact: 'field.clash_settled', about: id, payload: { record: row.record, kept } }];
});
