import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { draftMark } from '../digests.ts';
import { Id } from '../inputs.ts';
import { GestureInput } from '../instrument-schema.ts';
import { command } from '../room.ts';
import { draftForUpdate } from '../rows.ts';
import { edited, reasonNotToEdit } from '../rules/edit-instrument.ts';
import type { Gesture } from '../rules/edit-instrument.ts';

const Input = v.object({
  draft: Id,
  /** The mark of the draft that the editor was looking at (digests.ts). */
  seen: v.string(),
  gesture: GestureInput,
});

/** One gesture on a draft; refused when somebody else has changed it since it was shown. */
export const editDraft = command(Input, async ({ tx, actor }, { draft, seen, gesture }) => {
  const { definition } = await draftForUpdate(tx, draft, actor);
  if (draftMark(definition) !== seen) refuse('diagnoses.changed_meanwhile');
  const reason = reasonNotToEdit(definition, gesture as Gesture);
  if (reason) refuse(`diagnoses.${reason}`);
  await tx
    .updateTable('diagnoses.version')
    .set({ definition: JSON.stringify(edited(definition, gesture as Gesture)) })
    .where('id', '=', draft)
    .execute();
  return [{ fact: 'diagnoses.draft_edited', about: draft, payload: { gesture: gesture.do } }];
});
