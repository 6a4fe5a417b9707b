import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayKeepRegister } from '../policy.ts';
import { command } from '../room.ts';
import { openingForUpdate } from '../rows.ts';

const Input = v.object({
  opening: Id,
  verdict: v.picklist(['justified', 'unjustified']),
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), ''),
});

/** An administrator says what is to be thought of an exceptional opening; never of the own, and once. */
export const reviewOpening = command(Input, async ({ tx, actor, now }, { opening: id, verdict, note }) => {
  const opening = (await openingForUpdate(tx, id, actor)).open(actor, mayKeepRegister);
  if (opening.reviewed_at !== null) refuse('privacy.already_reviewed');
  if (opening.person === actor.id) refuse('privacy.own_opening');
  if (verdict === 'unjustified' && note.length < 10) refuse('privacy.verdict_without_note');
  await tx
    .updateTable('privacy.opening')
    .set({ verdict, note, reviewed_at: now, reviewed_by: actor.id })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'privacy.opening_reviewed', about: id, payload: { verdict } }];
});
