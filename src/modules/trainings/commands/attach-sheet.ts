import * as v from 'valibot';
import { acceptFormFile, acceptUpload, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRecord } from '../policy.ts';
import { command } from '../room.ts';
import { sessionForUpdate } from '../rows.ts';
import { reasonNotToRecord } from '../rules/session.ts';

const Input = v.object({
  session: Id,
  /** A finished resumable upload, or the file of a form without script. */
  upload: v.optional(v.string()),
  /** In whose name the upload was sent; by default the actor's. */
  owner: v.optional(v.string()),
  file: v.optional(v.instance(File)),
});

const sheetsPerSession = 20;

/** Keeps a photograph or a scan of the sheet that people signed. */
export const attachSheet = command(Input, async (context, { session: id, upload, owner, file }) => {
  const { tx, actor, now } = context;
  const session = (await sessionForUpdate(tx, id, actor)).open(actor, mayRecord);
  const why = reasonNotToRecord(session, now);
  if (why) refuse(`trainings.${why}`);
  const kept = await tx.selectFrom('trainings.sheet').select('id').where('session', '=', id).execute();
  if (kept.length >= sheetsPerSession) refuse('trainings.too_many_sheets', { limit: sheetsPerSession });
  const wanted = { use: 'trainings.sheet', allowed: allowed.documents, field: 'sheet' };
  const accepted = file
    ? await acceptFormFile(context, file, wanted)
    : await acceptUpload(context, { upload: upload ?? '', ...(owner ? { owner } : {}), ...wanted });
  const sheet = newId();
  await tx
    .insertInto('trainings.sheet')
    .values({ id: sheet, session: id, file: accepted.id, name: accepted.name, added_by: actor.id, added_at: now })
    .execute();
  return [{ fact: 'trainings.sheet_attached', about: id, payload: { sheet, digest: accepted.digest } }];
});
