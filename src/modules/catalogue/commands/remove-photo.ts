import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { productForUpdate } from '../rows.ts';

/** Takes a photo away; its file is swept once nothing holds it. */
export const removePhoto = command(
  v.object({ product: Id, photo: Id }),
  async ({ tx, actor, now }, { product, photo }) => {
    const { structure } = (await productForUpdate(tx, product, actor)).open(actor, mayOffer);
    const gone = await tx
      .deleteFrom('catalogue.photo')
      .where('id', '=', photo)
      .where('product', '=', product)
      .returning('id')
      .executeTakeFirst();
    if (!gone) hide();
    const other = await tx.selectFrom('catalogue.photo').select('id').where('product', '=', product).executeTakeFirst();
    await tx
      .updateTable('catalogue.product')
      .set({ changed_at: now, pictured: other !== undefined })
      .where('id', '=', product)
      .execute();
    return [{ fact: 'catalogue.photo_removed', about: product, payload: { structure, picture: photo } }];
  },
);
