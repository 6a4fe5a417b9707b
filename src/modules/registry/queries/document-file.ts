import * as v from 'valibot';
import { mayTell } from '../policy.ts';
import { query } from '../room.ts';

/** Whether this reader may open this file: a public photo anybody, the rest who tells of its structure. */
export const documentFile = query(v.object({ file: v.pipe(v.string(), v.uuid()) }), async ({ tx, actor }, { file }) => {
  const documents = await tx
    .selectFrom('registry.document as d')
    .innerJoin('registry.structure as s', 's.id', 'd.structure')
    .select(['d.public', 's.id', 's.region'])
    .where('d.file', '=', file)
    .execute();
  return documents.some((one) => one.public || mayTell(actor, one));
});
