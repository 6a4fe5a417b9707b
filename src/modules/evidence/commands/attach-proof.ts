import * as v from 'valibot';
import { acceptUpload, allowed } from '../../../platform/files/index.ts';
import { Id } from '../inputs.ts';
import { mayCollect } from '../policy.ts';
import { command } from '../room.ts';
import { itemForUpdate } from '../rows.ts';

const Input = v.object({ item: Id, digest: v.string(), upload: v.string(), owner: v.string() });

/** The file of a proof has come from the telephone: it takes its place in every proof of the record that awaits it. */
export const attachProof = command(Input, async (context, { item: id, digest, upload, owner }) => {
  const { tx, actor } = context;
  const item = (await itemForUpdate(tx, id, actor)).open(actor, mayCollect);
  const wanted = { use: 'evidence.proof', field: 'file', allowed: allowed.documents };
  const { id: file } = await acceptUpload(context, { upload, owner, ...wanted });
  const taken = await tx
    .updateTable('evidence.proof')
    .set({ file, awaited: null })
    .where('item', '=', id)
    .where('awaited', '=', digest)
    .returning('criterion')
    .execute();
  return taken.map(({ criterion }) => ({
    fact: 'evidence.proof_arrived',
    about: id,
    payload: { campaign: item.campaign, criterion },
  }));
});
