import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';
import { productForUpdate } from '../rows.ts';

/** A product that is made no more: it stays on record and can be shown no longer. */
export const retireProduct = command(v.object({ product: Id }), async ({ tx, actor, now }, { product: id }) => {
  const product = (await productForUpdate(tx, id, actor)).open(actor, mayOffer);
  if (product.state === 'retired') refuse('catalogue.retired');
  await tx.updateTable('catalogue.product').set({ state: 'retired', changed_at: now }).where('id', '=', id).execute();
  await tellSearch(tx, [id]);
  return [{ fact: 'catalogue.product_retired', about: id, payload: { structure: product.structure } }];
});
