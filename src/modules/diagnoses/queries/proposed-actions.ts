import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayCoach, mayTell } from '../policy.ts';
import { query } from '../room.ts';
import { answersOf, diagnosisToRead } from '../rows.ts';
import { proposedActions } from '../rules/propose-actions.ts';

/**
 * What a diagnosis proposes to do, most pressing first, for a development plan to choose from: from the agreed side once
 * agreed, from the coach's until then (a representative's: from the own side). Each with its item's words and the training that it leads to, or null for a visit.
 */
export const actionsProposed = query(v.object({ diagnosis: Id }), async ({ tx, actor }, { diagnosis: id }) => {
  const diagnosis = (await diagnosisToRead(tx, id, actor)).open(actor, mayTell);
  const { agreed, coach, own } = await answersOf(tx, id);
  const open = mayCoach(actor, diagnosis) ? coach : own;
  const { definition, structure, state, about, occasion } = diagnosis;
  const actions = proposedActions(definition, state === 'agreed' ? agreed : open).map((proposed) => ({
    ...proposed,
    prompt: definition.dimensions.flatMap(({ items }) => items).find(({ code }) => code === proposed.item)!.prompt,
    training: definition.trainings.find(({ code }) => code === proposed.action.training) ?? null,
  }));
  return { diagnosis: id, structure, about, occasion, state, actions };
});
