import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { AnswersInput, StartEntries } from '../inputs.ts';
import { command } from '../room.ts';
import { sides } from '../rules/answers.ts';
import { agreeDiagnosis } from './agree-diagnosis.ts';
import { answerItems } from './answer-items.ts';
import { startDiagnosis } from './start-diagnosis.ts';

const Input = v.object({
  ...StartEntries,
  own: v.optional(AnswersInput),
  coach: v.optional(AnswersInput),
  agreed: v.optional(AnswersInput),
  /** Closed as agreed once the answers are written. */
  agree: v.optional(v.boolean(), false),
});

/** A whole diagnosis at once: started, answered, and agreed when asked. The first fact is about the diagnosis. */
export const holdDiagnosis = command(Input, async (context, { agree, own, coach, agreed, ...start }) => {
  const diagnosis = start.id ?? newId();
  const facts: Fact[] = await startDiagnosis.within(context, { ...start, id: diagnosis });
  const given = { own, coach, agreed };
  for (const side of sides) {
    const answers = given[side];
    if (answers) facts.push(...(await answerItems.within(context, { diagnosis, side, answers })));
  }
  if (agree) facts.push(...(await agreeDiagnosis.within(context, { diagnosis })));
  return facts;
});
