import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { offering } from '../rows.ts';
import { notYetOffered } from '../told.ts';

/** The names that the register has of a structure's products become drafts, each once. */
export const takeTold = command(v.object({ structure: Id }), async ({ tx, actor, now }, { structure }) => {
  (await offering(tx, structure, actor)).open(actor, mayOffer);
  const names = await notYetOffered(tx, structure);
  if (names.length === 0) return [];
  const drafts = names.map(({ name, chain }) => ({
    id: newId(),
    structure,
    name: JSON.stringify(name),
    value_chain: chain,
    concept: null,
    unit: null,
    price_for: null,
    price_at: null,
    period: null,
    lead_days: null,
    source: 'register' as const,
    confirmed_on: dayOf(now),
    created_at: now,
    created_by: actor.id,
    changed_at: now,
  }));
  await tx.insertInto('catalogue.product').values(drafts).execute();
  const products = drafts.map(({ id }) => id);
  return [{ fact: 'catalogue.products_taken', about: structure, payload: { products } }];
});
