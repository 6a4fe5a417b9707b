import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { attachDocument } from './attach-document.ts';
import { labelOf } from './schemas.ts';
import { structureForUpdate } from './structure-rows.ts';

const { label, stage, number, since, until } = labelOf.entries;
const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  ...{ label, stage, number, since, until },
  /** The certificate, as a picture or a PDF. */
  file: v.optional(v.instance(File)),
});

/**
 * A representative says that her structure holds a label, or how far it has come. The office reads it with the
 * certificate before anybody else does: `answer-label`.
 */
export const tellLabel = command(Input, async (context, { structure: id, file, ...told }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayTell);
  if (structure.state !== 'active') refuse('registry.not_active');
  const attached =
    file === undefined
      ? []
      : // The certificate is part of what she says, and what she may say she may show.
        await attachDocument.within(
          { ...context, actor: { kind: 'system', id: actor.id, grants: [] } },
          { structure: id, title: file.name.slice(0, 160) || told.label, kind: 'certificate', file },
        );
  const document = (attached[0]?.payload?.['document'] as string | undefined) ?? null;
  const word = newId();
  await tx
    .insertInto('registry.label_told')
    .values({
      ...{ id: word, structure: id, document, told_by: actor.id!, told_at: now },
      ...told,
      ...{ answered_at: null, answered_by: null, reason: null },
    })
    .execute();
  const payload = { told: word, label: told.label, stage: told.stage };
  return [...attached, { fact: 'registry.label_told', about: id, payload }];
});
