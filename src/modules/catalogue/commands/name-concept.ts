import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Concept, Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';
import { productForUpdate } from '../rows.ts';

/** Says what a product is in the thesaurus: what three languages find it by. */
export const nameConcept = command(v.object({ product: Id, concept: Concept }), async ({ tx, actor, now }, given) => {
  const { structure, state } = (await productForUpdate(tx, given.product, actor)).open(actor, mayOffer);
  if (state === 'retired') refuse('catalogue.retired');
  await tx
    .updateTable('catalogue.product')
    .set((change) => ({ concept: given.concept, version: change('version', '+', 1), changed_at: now }))
    .where('id', '=', given.product)
    .execute();
  await tellSearch(tx, [given.product]);
  return [{ fact: 'catalogue.concept_named', about: given.product, payload: { structure, concept: given.concept } }];
});
