import * as v from 'valibot';
import { codeRead } from '../introductions/answer-codes.ts';
import { answerFields } from '../introductions/answer-input.ts';
import { writeAnswer } from '../introductions/answering.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { hide } from '../../../platform/refusals.ts';
import { command } from '../room.ts';

const Input = v.object({ code: v.pipe(v.string(), v.maxLength(40)), ...answerFields });

/** A cooperative answers by the link that was sent to her, without an account: who holds the code, answers. */
export const answerByCode = command(Input, async (context, { code, ...told }) => {
  const { tx, now, actor } = context;
  const known = (await codeRead(tx, code, now)) ?? hide();
  if (known.side !== 'structure') hide();
  const introduction = (await introductionForUpdate(tx, known.introduction, actor)).open(actor, () => true);
  return writeAnswer(context, introduction, told, 'link');
});
