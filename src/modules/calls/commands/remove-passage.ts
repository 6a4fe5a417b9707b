import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import { reasonNotToEdit } from '../rules/application.ts';
import { standingOf } from '../rules/call.ts';

const Input = v.object({
  application: Id,
  section: v.string(),
  index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)),
});

/** Takes one passage of a repeated section away with its pieces; those after it move up, and so do their pieces. */
export const removePassage = command(Input, async ({ tx, actor, now }, { application: id, section, index }) => {
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  const why = reasonNotToEdit(application, standingOf({ ...application, state: application.callState }, now), now);
  if (why) refuse(`calls.${why}`, { closed: application.closesAt });
  const kept = application.answers[section];
  if (!Array.isArray(kept) || index >= kept.length) return [];
  const pieces = await tx
    .selectFrom('calls.piece')
    .select(['id', 'field'])
    .where('application', '=', id)
    .where('field', 'like', `${section.replaceAll('_', String.raw`\_`)}.%`)
    .execute();
  for (const piece of pieces) {
    const [, at = '', question = ''] = piece.field.split('.');
    if (Number(at) === index) await tx.deleteFrom('calls.piece').where('id', '=', piece.id).execute();
    if (Number(at) > index) {
      const field = `${section}.${Number(at) - 1}.${question}`;
      await tx.updateTable('calls.piece').set({ field }).where('id', '=', piece.id).execute();
    }
  }
  const version = application.version + 1;
  const answers = { ...application.answers, [section]: kept.toSpliced(index, 1) };
  await tx
    .updateTable('calls.application')
    .set({ answers: JSON.stringify(answers), version, saved_at: now, saved_by: actor.id })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'calls.passage_removed', about: id, payload: { section, index, version } }];
});
