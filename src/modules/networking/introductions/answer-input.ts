import * as v from 'valibot';
import { note } from '../inputs.ts';
import { declineReasons } from '../rules/introduction.ts';

/** What a cooperative answers, however it comes. */
export const answerFields = {
  answer: v.picklist(['yes', 'no', 'call'], 'networking.answer_missing'),
  why: v.optional(v.nullable(v.picklist(declineReasons)), null),
  note: note(500),
  quantity: v.optional(v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(1_000_000_000))), null),
  shares: v.optional(v.nullable(v.boolean()), null),
};
