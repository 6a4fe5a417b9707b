import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';

/** Tells search of a structure's products as they stand, after something happened to the structure. */
export const tellSearchOf = command(v.object({ structure: Id }), async ({ tx, actor }, { structure }) => {
  allow(actor, actor.kind === 'system');
  const products = await tx.selectFrom('catalogue.product').select('id').where('structure', '=', structure).execute();
  await tellSearch(
    tx,
    products.map(({ id }) => id),
  );
  return [];
});
