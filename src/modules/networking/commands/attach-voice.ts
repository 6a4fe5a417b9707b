import * as v from 'valibot';
import { acceptFormFile, acceptUpload, allowed } from '../../../platform/files/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayWrite } from '../policy.ts';
import { command } from '../room.ts';
import { mayStillChange } from '../rules/posting.ts';
import { postingForUpdate } from '../rows.ts';

/** The file of a form, or an upload that the recorder of the page has finished. */
const Voice = v.union([v.object({ file: v.instance(File) }), v.object({ upload: v.string() })]);
const Input = v.object({ id: Id, voice: Voice });

/** Keeps what was said of a need or an offer. One that has no words yet waits for somebody to write it down. */
export const attachVoice = command(Input, async (context, { id, voice }) => {
  const { tx, actor, now } = context;
  const posting = (await postingForUpdate(tx, id, actor)).open(actor, mayWrite);
  if (!mayStillChange(posting)) refuse('networking.over');
  const wanted = { use: 'networking.voice', allowed: allowed.sounds, field: 'voice' };
  const accepted =
    'file' in voice
      ? await acceptFormFile(context, voice.file, wanted)
      : await acceptUpload(context, { ...voice, ...wanted });
  const spoken = posting.state === 'draft' && Object.keys(posting.title).length === 0;
  await tx
    .updateTable('networking.posting')
    .set({ voice: accepted.id, updated_at: now, ...(spoken ? { state: 'spoken', source: 'spoken' } : {}) })
    .where('id', '=', id)
    .execute();
  return [{ fact: `networking.${posting.side}_spoken`, about: id, payload: { file: accepted.id } }];
});
