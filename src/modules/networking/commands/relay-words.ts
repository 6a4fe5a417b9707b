import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { codeRead } from '../introductions/answer-codes.ts';
import { Id } from '../inputs.ts';
import { mayReadIntroduction, sideOf } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { writeWords } from '../introductions/relaying.ts';
import { command } from '../room.ts';
import { sides } from '../rules/introduction.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(2, 'invalid.non_empty'), v.maxLength(1000));

const Input = v.object({ introduction: Id, words });

/** One side writes to the other, through the house: neither sees a number. */
export const relayWords = command(Input, async (context, { introduction: id, words: said }) => {
  const { tx, actor } = context;
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, mayReadIntroduction);
  const side = sideOf(actor, introduction) ?? refuse('networking.side_missing');
  return writeWords(context, introduction, { side, words: said, way: 'account' });
});

const ByCode = v.object({ code: v.pipe(v.string(), v.maxLength(40)), words });

/** The same by the link of a message. */
export const relayByCode = command(ByCode, async (context, { code, words: said }) => {
  const { tx, actor, now } = context;
  const { introduction: id, side } = (await codeRead(tx, code, now)) ?? hide();
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, () => true);
  return writeWords(context, introduction, { side, words: said, way: 'link' });
});

const BySms = v.object({ introduction: Id, side: v.picklist(sides), words, heard: Id });

/** The same by SMS: the house has seen by its number whose it is. */
export const relayBySms = command(BySms, async (context, { introduction: id, side, words: said, heard }) => {
  const { tx, actor } = context;
  allow(actor, actor.kind === 'system');
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, () => true);
  return writeWords(context, introduction, { side, words: said, way: 'sms', heard });
});
