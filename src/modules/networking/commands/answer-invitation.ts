import * as v from 'valibot';
import { answerFields } from '../introductions/answer-input.ts';
import { writeAnswer } from '../introductions/answering.ts';
import { Id } from '../inputs.ts';
import { mayAnswer, speaksForCooperative } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { invalid } from '../../../platform/refusals.ts';
import { command } from '../room.ts';

const Input = v.object({
  introduction: Id,
  ...answerFields,
  /** Staff note what was said to them: that the cooperative agreed to it. */
  agreed: v.optional(v.boolean(), false),
});

/** A cooperative answers from its account; or staff note what it said to them, with its agreement. */
export const answerInvitation = command(Input, async (context, { introduction: id, agreed, ...told }) => {
  const { tx, actor } = context;
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, mayAnswer);
  const own = speaksForCooperative(actor, introduction);
  if (!own && actor.kind === 'person' && told.answer === 'yes' && !agreed)
    invalid('agreed', 'networking.agreement_missing');
  return writeAnswer(context, introduction, told, own ? 'account' : 'agent');
});
