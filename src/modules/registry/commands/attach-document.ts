import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
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
  file: v.pipe(v.instance(File, 'invalid.file_missing')),
});

export const documentUse = 'registry.document';

/** Keeps a file about a structure; its representative adds photos, staff anything. */
export const attachDocument = command(Input, async (context, { structure: id, file, ...typed }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, typed.kind === 'photo' ? mayTell : mayKeep);
  const kept = await acceptFormFile(context, file, {
    use: documentUse,
    allowed: typed.kind === 'photo' ? allowed.images : allowed.documents,
  });
  const document = newId();
  await tx
    .insertInto('registry.document')
    .values({ id: document, structure: id, file: kept.id, ...typed, added_at: now, added_by: actor.id })
    .execute();
  await keepChange(context, structure, { verb: 'attach_document', after: { document: { kind: typed.kind } } });
  return [{ fact: 'registry.document_attached', about: id, payload: { document, kind: typed.kind } }];
});
