import * as v from 'valibot';
import { acceptFormFile, acceptUpload, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { mayKeep, mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { documentKinds } from '../tables.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(160)),
  kind: v.picklist(documentKinds),
  public: v.optional(
    v.union([
      v.boolean(),
      v.pipe(
        v.literal('yes'),
        v.transform(() => true),
      ),
    ]),
    false,
  ),
  file: v.optional(v.instance(File, 'invalid.file_missing')),
  /** Instead of a form's file: a finished upload, in whose name it was sent. */
  upload: v.optional(v.object({ upload: v.string(), owner: v.string() })),
  /** Made by a phone, so that the same photo sent twice is there once. */
  id: v.optional(v.pipe(v.string(), v.uuid())),
});

export const documentUse = 'registry.document';

/** Keeps a file about a structure; its representative adds photos, staff anything. */
export const attachDocument = command(Input, async (context, { structure: id, file, upload, ...given }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, given.kind === 'photo' ? mayTell : mayKeep);
  const { id: made, ...typed } = given;
  const wanted = { use: documentUse, allowed: typed.kind === 'photo' ? allowed.images : allowed.documents };
  const kept = upload
    ? await acceptUpload(context, { ...upload, ...wanted })
    : await acceptFormFile(context, file ?? invalid('file', 'invalid.file_missing'), wanted);
  const document = made ?? newId();
  await tx
    .insertInto('registry.document')
    .values({ id: document, structure: id, file: kept.id, ...typed, added_at: now, added_by: actor.id })
    .execute();
  await keepChange(context, structure, { verb: 'attach_document', after: { document: { kind: typed.kind } } });
  return [{ fact: 'registry.document_attached', about: id, payload: { document, kind: typed.kind } }];
});
