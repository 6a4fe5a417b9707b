import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id, productFields } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';
import { columnsOf, productForUpdate, refuseMismatch, refuseUnknown } from '../rows.ts';

const Input = v.object({ product: Id, version: v.number(), ...productFields });

/** Says a product anew as it was read at `version`; whoever changes it confirms it with the same gesture. */
export const changeProduct = command(Input, async ({ tx, actor, now }, { product: id, version, ...fields }) => {
  const product = (await productForUpdate(tx, id, actor)).open(actor, mayOffer);
  if (product.state === 'retired') refuse('catalogue.retired');
  if (product.version !== version) refuse('catalogue.changed_meanwhile');
  refuseMismatch(fields);
  await refuseUnknown(tx, product.structure, fields);
  if (product.state === 'shown') {
    if (fields.unit === null) refuse('catalogue.unit_missing');
    if (fields.concept === null && fields.valueChain === null) refuse('catalogue.kind_missing');
  }
  await tx
    .updateTable('catalogue.product')
    .set({ ...columnsOf(fields), version: version + 1, confirmed_on: dayOf(now), changed_at: now })
    .where('id', '=', id)
    .execute();
  const { structure } = product;
  await tellSearch(tx, [id]);
  return [{ fact: 'catalogue.product_changed', about: id, payload: { structure, version: version + 1 } }];
});
