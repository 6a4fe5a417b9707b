import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayWrite } from '../policy.ts';
import { command } from '../room.ts';
import { mayStillChange } from '../rules/posting.ts';
import { postingForUpdate } from '../rows.ts';

const Input = v.object({ id: Id, file: v.instance(File) });

/** Keeps what was said of a need or an offer. One that has no words yet waits for somebody to write it down. */
export const attachVoice = command(Input, async (context, { id, file }) => {
  const { tx, actor, now } = context;
  const posting = (await postingForUpdate(tx, id, actor)).open(actor, mayWrite);
  if (!mayStillChange(posting)) refuse('networking.over');
  const wanted = { use: 'networking.voice', allowed: allowed.sounds, field: 'voice' };
  const accepted = await acceptFormFile(context, file, wanted);
  const spoken = posting.state === 'draft' && Object.keys(posting.title).length === 0;
  await tx
    .updateTable('networking.posting')
    .set({ voice: accepted.id, updated_at: now, ...(spoken ? { state: 'spoken', source: 'spoken' } : {}) })
    .where('id', '=', id)
    .execute();
  return [{ fact: `networking.${posting.side}_spoken`, about: id, payload: { file: accepted.id } }];
});
