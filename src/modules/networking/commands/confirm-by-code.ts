import * as v from 'valibot';
import { codeRead } from '../introductions/answer-codes.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { hide } from '../../../platform/refusals.ts';
import { command } from '../room.ts';
import { writeBuyerAnswer } from './confirm-interest.ts';

const Input = v.object({
  code: v.pipe(v.string(), v.maxLength(40)),
  yes: v.boolean(),
  shares: v.optional(v.boolean(), false),
});

/** A buyer without an account chooses by the link that was sent. */
export const confirmByCode = command(Input, async (context, { code, ...told }) => {
  const known = (await codeRead(context.tx, code, context.now)) ?? hide();
  if (known.side !== 'buyer') hide();
  const introduction = (await introductionForUpdate(context.tx, known.introduction, context.actor)).open(
    context.actor,
    () => true,
  );
  return writeBuyerAnswer(context, introduction, told, 'link');
});
