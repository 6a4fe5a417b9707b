import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { mayDecide, mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';
import { productForUpdate } from '../rows.ts';
import { reasonNotToShow } from '../rules/product.ts';

/** Puts a product before the public. */
export const showProduct = command(v.object({ product: Id }), async ({ tx, actor, now }, { product: id }) => {
  const product = (await productForUpdate(tx, id, actor)).open(actor, mayOffer);
  const reason = reasonNotToShow(product, mayDecide(actor, product));
  if (reason) refuse(`catalogue.${reason}`);
  await tx
    .updateTable('catalogue.product')
    .set({ state: 'shown', hidden_why: '', confirmed_on: dayOf(now), changed_at: now })
    .where('id', '=', id)
    .execute();
  await tellSearch(tx, [id]);
  return [{ fact: 'catalogue.product_shown', about: id, payload: { structure: product.structure } }];
});
