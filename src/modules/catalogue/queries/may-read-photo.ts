import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { query } from '../room.ts';

/** A photo of what is shown is for anybody; of a draft, for those who say what the structure offers. */
export const mayReadPhoto = query(v.object({ file: Id }), async ({ tx, actor }, { file }) => {
  const products = await tx
    .selectFrom('catalogue.photo as f')
    .innerJoin('catalogue.product as p', 'p.id', 'f.product')
    .innerJoin('registry.structure_listed as s', 's.id', 'p.structure')
    .select(['p.state', 'p.structure', 's.region', 's.state as standing'])
    .where('f.file', '=', file)
    .execute();
  return products.some((one) => (one.state === 'shown' && one.standing === 'active') || mayOffer(actor, one));
});
