import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import { whose } from './own-products.ts';

/** A price list that waits to be looked at. @throws Hidden to who may not say what the structure offers. */
export const priceList = query(v.object({ structure: Id, list: Id }), async ({ tx, actor }, asked) => {
  const structure = await whose(tx, asked.structure, actor);
  const list = await tx
    .selectFrom('catalogue.price_list')
    .select(['id', 'name', 'state'])
    .where('id', '=', asked.list)
    .where('structure', '=', asked.structure)
    .executeTakeFirst();
  if (!list) return hide();
  const rows = await tx
    .selectFrom('catalogue.price_list_row')
    .selectAll()
    .where('list', '=', list.id)
    .orderBy('row')
    .execute();
  return { structure, list, rows };
});

export type PriceList = Awaited<ReturnType<typeof priceList>>;
