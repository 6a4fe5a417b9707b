import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { acceptFormFile, acceptUpload, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { EvidenceKindInput, Id, ItemCode } from '../inputs.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { diagnosisForUpdate } from '../rows.ts';
import { itemOf } from '../rules/instrument.ts';
import type { DiagnosesTables } from '../tables.ts';

const Input = v.object({
  /** Made by the phone; by the server when left out. */
  id: v.optional(Id),
  diagnosis: Id,
  item: ItemCode,
  kind: EvidenceKindInput,
  /** A finished resumable upload with, for a phone's, in whose name it was sent; or the file of a form without script. */
  upload: v.optional(v.string()),
  owner: v.optional(v.string()),
  file: v.optional(v.instance(File)),
  /** Of a figure: the number, and what it counts. */
  figure: v.optional(v.pipe(v.number(), v.finite())),
  said: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), ''),
});

const perItem = 10;

const fileOf = async (
  context: Context<DiagnosesTables>,
  { kind, file, upload, owner }: v.InferOutput<typeof Input>,
): Promise<{ file: string | null; name: string }> => {
  if (kind === 'figure') return { file: null, name: '' };
  const wanted = { use: 'diagnoses.evidence', allowed: allowed[kind === 'photo' ? 'images' : 'documents'] };
  if (!file && upload === undefined) invalid('file', 'invalid.file_missing');
  const { id, name } = file
    ? await acceptFormFile(context, file, wanted)
    : await acceptUpload(context, { upload: upload ?? '', ...(owner ? { owner } : {}), ...wanted });
  return { file: id, name };
};

/**
 * Puts a photo, a document or a figure behind an item. It moves no score, so it may still come when the diagnosis is
 * agreed: a photo taken without a network arrives when it can.
 */
export const attachEvidence = command(Input, async (context, input) => {
  const { tx, actor, now } = context;
  const { diagnosis: id, item, kind, said } = input;
  const diagnosis = (await diagnosisForUpdate(tx, id, actor)).open(actor, mayTell);
  if (!itemOf(diagnosis.definition, item)) refuse('diagnoses.unknown_item', { item });
  if (kind === 'figure' && input.figure === undefined) invalid('figure', 'invalid.number');
  const there = await tx
    .selectFrom('diagnoses.evidence')
    .select('id')
    .where('diagnosis', '=', id)
    .where('item', '=', item)
    .execute();
  if (there.length >= perItem) refuse('diagnoses.too_much_evidence', { limit: perItem });
  const evidence = input.id ?? newId();
  await tx
    .insertInto('diagnoses.evidence')
    .values({
      id: evidence,
      diagnosis: id,
      item,
      kind,
      ...(await fileOf(context, input)),
      figure: kind === 'figure' ? (input.figure as number) : null,
      said,
      attached_by: actor.id,
      attached_at: now,
      verified_by: null,
      verified_at: null,
    })
    .execute();
  return [{ fact: 'diagnoses.evidence_attached', about: id, payload: { evidence, item, kind } }];
});
