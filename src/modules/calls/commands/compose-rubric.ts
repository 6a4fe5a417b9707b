import * as v from 'valibot';
import { Invalid, refuse } from '../../../platform/refusals.ts';
import { RubricInput } from '../../juries/index.ts';
import type { Rubric } from '../../juries/index.ts';
import { Id } from '../inputs.ts';
import { markOf } from '../mark-of.ts';
import { mayRunCall } from '../policy.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';
import { faultsOfComposedRubric } from '../rules/composed-rubric.ts';
import { reasonNotToCompose } from '../rules/composing.ts';

const Input = v.object({
  call: Id,
  /** The mark of the rubric that the page was showing (mark-of.ts). */
  seen: v.string(),
  rubric: RubricInput,
});

/** Writes down how a call that is still a draft will be judged; refused when somebody changed it since it was shown. */
export const composeRubric = command(Input, async ({ tx, actor }, { call: id, seen, rubric }) => {
  const call = (await callForUpdate(tx, id, actor)).open(actor, mayRunCall);
  const reason = reasonNotToCompose(call);
  if (reason) refuse(`calls.${reason}`);
  const faults = faultsOfComposedRubric(rubric as Rubric);
  if (faults.length > 0) throw new Invalid(faults.map((one) => ({ ...one, code: `calls.${one.code}` })));
  if (markOf(call.rubric) !== seen) refuse('calls.composed_elsewhere');
  await tx
    .updateTable('calls.call')
    .set({ rubric: JSON.stringify(rubric) })
    .where('id', '=', id)
    .execute();
  const weights = rubric.criteria.map(({ code, weight }) => ({ code, weight }));
  return [{ fact: 'calls.rubric_composed', about: id, payload: { criteria: weights } }];
});
