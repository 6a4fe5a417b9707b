import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { offering } from '../rows.ts';

/** "All is still so": everything that the structure shows is confirmed today. */
export const confirmProducts = command(v.object({ structure: Id }), async ({ tx, actor, now }, { structure }) => {
  (await offering(tx, structure, actor)).open(actor, mayOffer);
  const confirmed = await tx
    .updateTable('catalogue.product')
    .set({ confirmed_on: dayOf(now), changed_at: now })
    .where('structure', '=', structure)
    .where('state', '=', 'shown')
    .returning('id')
    .execute();
  if (confirmed.length === 0) return [];
  const products = confirmed.map(({ id }) => id);
  return [{ fact: 'catalogue.products_confirmed', about: structure, payload: { products } }];
});
