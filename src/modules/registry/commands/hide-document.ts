import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({ structure: v.pipe(v.string(), v.uuid()), document: v.pipe(v.string(), v.uuid()) });

/** Takes a photo or a document off the public page; the file itself is kept with the record. */
export const hideDocument = command(Input, async (context, { structure: id, document }) => {
  const { tx, actor } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  const hidden = await tx
    .updateTable('registry.document')
    .set({ public: false })
    .where('id', '=', document)
    .where('structure', '=', id)
    .where('public', '=', true)
    .returning('kind')
    .executeTakeFirst();
  if (!hidden) return hide();
  await keepChange(context, structure, { verb: 'hide_document', before: { document: { kind: hidden.kind } } });
  return [{ fact: 'registry.document_hidden', about: id, payload: { document, kind: hidden.kind } }];
});
