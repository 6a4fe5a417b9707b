import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { newAnswerCode } from '../introductions/answer-codes.ts';
import { Id } from '../inputs.ts';
import { toldText } from '../introductions/introduction-messages.ts';
import { reachedSides } from '../introductions/reached-sides.ts';
import { command } from '../room.ts';
import { sides } from '../rules/introduction.ts';

const Input = v.object({
  introduction: Id,
  side: v.picklist(sides),
  what: v.picklist(['interested', 'introduced', 'not_chosen', 'relayed', 'outcome', 'pooled']),
  words: v.optional(v.string(), ''),
  /** What it is said for, such as a journal entry: said once. */
  occasion: v.string(),
});

/** Says to one side what concerns it, in its language, with a code of its own to answer by. For the house alone. */
export const tellSide = command(Input, async (context, { introduction, side, what, words, occasion }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const fresh = await tx
    .insertInto('networking.told')
    .values({ introduction, side, occasion, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('side')
    .executeTakeFirst();
  if (!fresh) return [];
  const { to, lang, other, need, origin } = await reachedSides(context, introduction, side);
  if (to === null) return [];
  const { code, short } = await newAnswerCode(context, { introduction, side, phone: 'phone' in to ? to.phone : null });
  const { subject, text } = toldText(lang, what, { other, need, code: short, words });
  await sendMessage(context, {
    kind: `networking.${what}`,
    to,
    lang,
    text,
    ...('email' in to ? { subject } : {}),
    ...(origin === null ? {} : { actionUrl: `${origin}/i/${code}` }),
  });
  return [{ fact: 'networking.side_told', about: introduction, payload: { side, what } }];
});
