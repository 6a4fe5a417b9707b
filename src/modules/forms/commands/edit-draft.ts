import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { draftMark } from '../draft-mark.ts';
import { GestureInput } from '../form-schema.ts';
import { command } from '../room.ts';
import { draftForUpdate } from '../rows.ts';
import { edited, reasonNotToEdit } from '../rules/edit-form.ts';
import type { Gesture } from '../rules/edit-form.ts';

const Input = v.object({
  draft: v.pipe(v.string(), v.uuid()),
  /** The mark of the draft that the editor was looking at (draft-mark.ts). */
  seen: v.string(),
  gesture: GestureInput,
});

/** One gesture on a draft; refused when somebody else has changed it since it was shown. */
export const editDraft = command(Input, async ({ tx, actor }, { draft, seen, gesture }) => {
  const { definition } = await draftForUpdate(tx, draft, actor);
  if (draftMark(definition) !== seen) refuse('forms.changed_meanwhile');
  const reason = reasonNotToEdit(definition, gesture as Gesture);
  if (reason) refuse(`forms.${reason}`);
  await tx
    .updateTable('forms.version')
    .set({ definition: JSON.stringify(edited(definition, gesture as Gesture)) })
    .where('id', '=', draft)
    .execute();
  return [{ fact: 'forms.draft_edited', about: draft, payload: { gesture: gesture.do } }];
});
