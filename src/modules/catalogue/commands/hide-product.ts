import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayDecide, mayOffer, represents } from '../policy.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';
import { productForUpdate } from '../rows.ts';

const Input = v.object({ product: Id, why: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), '') });

/** Takes a product out of sight for a while. The office gives its reason, and then the office alone shows it again. */
export const hideProduct = command(Input, async ({ tx, actor, now }, { product: id, why }) => {
  const product = (await productForUpdate(tx, id, actor)).open(actor, mayOffer);
  if (product.state !== 'shown') refuse('catalogue.not_shown');
  const byOffice = mayDecide(actor, product) && !represents(actor, product.structure);
  await tx
    .updateTable('catalogue.product')
    .set({ state: 'hidden', hidden_why: byOffice ? why : '', changed_at: now })
    .where('id', '=', id)
    .execute();
  const { structure } = product;
  await tellSearch(tx, [id]);
  return [{ fact: 'catalogue.product_hidden', about: id, payload: { structure, by_office: byOffice && why !== '' } }];
});
