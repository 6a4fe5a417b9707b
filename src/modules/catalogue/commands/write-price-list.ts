import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { Concept, Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { offering } from '../rows.ts';
import { unitCodes } from '../rules/units.ts';
import { addProduct } from './add-product.ts';

const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);

const Input = v.object({
  structure: Id,
  list: Id,
  /** The rows that are taken, as somebody has looked at them. */
  rows: v.array(
    v.object({ row: Id, unit: orNull(v.picklist(unitCodes, 'catalogue.unit_unknown')), concept: orNull(Concept) }),
  ),
});

const arabic = /\p{Script=Arabic}/u;

/** What was looked at becomes drafts, each with the codes that a person chose; the other rows are left. */
export const writePriceList = command(Input, async (context, { structure, list: id, rows }) => {
  const { tx, actor, now } = context;
  (await offering(tx, structure, actor)).open(actor, mayOffer);
  const list = await tx
    .selectFrom('catalogue.price_list')
    .select('state')
    .where('id', '=', id)
    .where('structure', '=', structure)
    .forUpdate()
    .executeTakeFirst();
  if (!list) return hide();
  if (list.state !== 'review') refuse('catalogue.list_written');
  const told = await tx
    .selectFrom('catalogue.price_list_row')
    .selectAll()
    .where('list', '=', id)
    .orderBy('row')
    .execute();
  const facts: Fact[] = [];
  for (const one of told) {
    const chosen = rows.find(({ row }) => row === one.id);
    if (!chosen) continue;
    const added = await addProduct.within(context, {
      structure,
      source: 'list',
      name: { [arabic.test(one.name) ? 'ar' : 'fr']: one.name },
      concept: chosen.concept,
      unit: chosen.unit,
      // A price without its unit says nothing.
      priceLow: chosen.unit === null ? null : one.price,
      packaging: one.packaging,
    });
    facts.push(...added);
  }
  await tx.updateTable('catalogue.price_list').set({ state: 'written', ended_at: now }).where('id', '=', id).execute();
  return [
    ...facts,
    { fact: 'catalogue.price_list_written', about: structure, payload: { list: id, products: facts.length } },
  ];
});
