import * as v from 'valibot';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { mayKeep } from '../policy.ts';
import { command } from '../room.ts';
import { addLabel } from './add-label.ts';
import { text } from './schemas.ts';
import { structureForUpdate } from './structure-rows.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  told: v.pipe(v.string(), v.uuid()),
  answer: v.picklist(['confirmed', 'declined']),
  reason: text(500),
});

/** Confirms what a representative said of a label, which then stands on the record, or declines it with a reason. */
export const answerLabel = command(Input, async (context, { structure: id, told, answer, reason }) => {
  const { tx, actor, now } = context;
  (await structureForUpdate(tx, id, actor)).open(actor, mayKeep);
  const word = await tx
    .selectFrom('registry.label_told')
    .select(['label', 'stage', 'number', 'since', 'until', 'document', 'state'])
    .where('id', '=', told)
    .where('structure', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!word) return hide();
  if (word.state !== 'waiting') refuse('registry.label_answered');
  if (answer === 'declined' && reason === null) invalid('reason', 'invalid.non_empty');
  await tx
    .updateTable('registry.label_told')
    .set({ state: answer, answered_at: now, answered_by: actor.id, reason })
    .where('id', '=', told)
    .execute();
  const answered = { fact: `registry.label_${answer}`, about: id, payload: { told, label: word.label } };
  if (answer === 'declined') return [answered];
  const { label, stage, number, since, until, document } = word;
  const noted = { structure: id, label, stage, number, since, until, evidence: document };
  return [answered, ...(await addLabel.within(context, noted))];
});
