import * as v from 'valibot';
import { acceptFormFile, acceptUpload, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';
import { Digest, visitFileKinds } from '../visit-input.ts';
import { visitForUpdate } from '../visit-rows.ts';

const Input = v.object({
  visit: Id,
  kind: v.picklist(visitFileKinds),
  /** The file of a form, or a finished upload; `digest` when the report named it before it came. */
  file: v.optional(v.instance(File)),
  upload: v.optional(v.string()),
  owner: v.optional(v.string()),
  digest: v.optional(Digest),
});

const filesPerVisit = 20;

const kindsOf = { photo: allowed.images, signature: allowed.images, sheet: allowed.documents, voice: allowed.sounds };

/** Keeps a photo, a signature, a voice note or the photographed sheet of a visit; one that its report named takes the place kept for it. */
export const attachVisitFile = command(Input, async (context, { visit: id, kind, file, upload, owner, digest }) => {
  const { tx, actor, now } = context;
  (await visitForUpdate(tx, id, actor)).open(actor, mayFollow);
  const kept = await tx.selectFrom('accompaniment.visit_file').selectAll().where('visit', '=', id).execute();
  const named = kept.find((one) => digest !== undefined && one.digest === digest);
  if (named?.file) return [];
  if (!named && kept.length >= filesPerVisit) refuse('accompaniment.too_many_files', { limit: filesPerVisit });
  const wanted = {
    use: 'accompaniment.visit',
    allowed: kindsOf[kind],
    field: kind,
  };
  const accepted = file
    ? await acceptFormFile(context, file, wanted)
    : await acceptUpload(context, { upload: upload ?? '', ...wanted, ...(owner === undefined ? {} : { owner }) });
  if (named)
    await tx.updateTable('accompaniment.visit_file').set({ file: accepted.id }).where('id', '=', named.id).execute();
  else
    await tx
      .insertInto('accompaniment.visit_file')
      .values({ id: newId(), visit: id, kind, file: accepted.id, digest: digest ?? null, added_at: now })
      .execute();
  return [{ fact: 'accompaniment.visit_file_attached', about: id, payload: { kind, file: accepted.id } }];
});
