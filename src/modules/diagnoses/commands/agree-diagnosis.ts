import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { AnswersInput, Id } from '../inputs.ts';
import { mayCoach } from '../policy.ts';
import { command } from '../room.ts';
import { answersOf, diagnosisForUpdate, stillOpen } from '../rows.ts';
import { agreementOf } from '../rules/agree.ts';
import { unanswered } from '../rules/answers.ts';
import { answerItems } from './answer-items.ts';

const Input = v.object({
  diagnosis: Id,
  /** What was agreed where the two sides differ, or otherwise than both. */
  answers: v.optional(AnswersInput, {}),
});

/**
 * Closes a diagnosis with the scores that the cooperative and the coach agree on. Where both say the same, or only one
 * has answered, that stands; where they differ people must say, and no mean is taken.
 */
export const agreeDiagnosis = command(Input, async (context, { diagnosis: id, answers }) => {
  const { tx, actor, now } = context;
  const diagnosis = (await diagnosisForUpdate(tx, id, actor)).open(actor, mayCoach);
  stillOpen(diagnosis);
  if (Object.keys(answers).length > 0) await answerItems.within(context, { diagnosis: id, side: 'agreed', answers });
  const agreement = agreementOf(diagnosis.definition, await answersOf(tx, id));
  if (agreement.apart.length > 0)
    refuse('diagnoses.sides_differ', { count: agreement.apart.length, items: agreement.apart.join(', ') });
  const left = unanswered(diagnosis.definition, agreement.answers);
  if (left.length > 0) refuse('diagnoses.answers_missing', { count: left.length, items: left.join(', ') });
  const facts = await answerItems.within(context, { diagnosis: id, side: 'agreed', answers: agreement.answers });
  await tx
    .updateTable('diagnoses.diagnosis')
    .set({ state: 'agreed', agreed_by: actor.id, agreed_at: now })
    .where('id', '=', id)
    .execute();
  const { structure, occasion, about } = diagnosis;
  const percent = facts[0]?.payload?.['percent'] ?? null;
  const agreed = { structure, occasion, for: about, percent };
  return [...facts, { fact: 'diagnoses.diagnosis_agreed', about: id, payload: agreed }];
});
