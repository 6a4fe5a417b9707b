import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id, productFields } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { columnsOf, offering, refuseMismatch, refuseUnknown } from '../rows.ts';

const Input = v.object({
  structure: Id,
  source: v.optional(v.picklist(['entry', 'register', 'list', 'demonstration']), 'entry'),
  ...productFields,
});

/** A new product of a structure, a draft until it is shown. */
export const addProduct = command(Input, async ({ tx, actor, now }, { structure, source, ...fields }) => {
  (await offering(tx, structure, actor)).open(actor, mayOffer);
  refuseMismatch(fields);
  await refuseUnknown(tx, structure, fields);
  const id = newId();
  await tx
    .insertInto('catalogue.product')
    .values({
      id,
      structure,
      source,
      ...columnsOf(fields),
      confirmed_on: dayOf(now),
      created_at: now,
      created_by: actor.id,
      changed_at: now,
    })
    .execute();
  return [{ fact: 'catalogue.product_added', about: id, payload: { structure, source, concept: fields.concept } }];
});
