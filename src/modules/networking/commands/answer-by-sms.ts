import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { writeAnswer } from '../introductions/answering.ts';
import { Id } from '../inputs.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { command } from '../room.ts';
import { sides } from '../rules/introduction.ts';
import { writeBuyerAnswer } from './confirm-interest.ts';

const Input = v.object({ introduction: Id, side: v.picklist(sides), answer: v.picklist(['yes', 'no', 'call']) });

/** An answer by SMS, from the number to which the code was sent; its reason is asked by whoever calls. */
export const answerBySms = command(Input, async (context, { introduction: id, side, answer }) => {
  const { tx, actor } = context;
  allow(actor, actor.kind === 'system');
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, () => true);
  if (side === 'structure' || answer === 'call') return writeAnswer(context, introduction, { answer }, 'sms');
  return writeBuyerAnswer(context, introduction, { yes: answer === 'yes', shares: false }, 'sms');
});
