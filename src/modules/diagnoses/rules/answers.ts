import { itemOf } from './instrument.ts';
import type { Instrument } from './instrument.ts';

/** Who says it: the cooperative, the coach, or both when they have agreed. The agreed one counts. */
export const sides = ['own', 'coach', 'agreed'] as const;
export type Side = (typeof sides)[number];

/** One item's answer; a null score is "not applicable", which needs its reason. An item without an answer is absent. */
export interface Answer {
  score: number | null;
  reason?: string;
  note?: string;
}

/** By the item's code. */
export type Answers = Record<string, Answer>;

export type AnswerRefusal = 'unknown_item' | 'reason_missing' | 'diagnosis_agreed' | 'answers_missing' | 'sides_differ';

/** Why these answers cannot be kept under this instrument, with the item at fault; or null. */
export const reasonNotToAnswer = (
  instrument: Instrument,
  answers: Answers,
): { code: AnswerRefusal; item: string } | null => {
  for (const [item, { score, reason }] of Object.entries(answers)) {
    if (!itemOf(instrument, item)) return { code: 'unknown_item', item };
    if (score === null && (reason ?? '').trim() === '') return { code: 'reason_missing', item };
  }
  return null;
};

/** The sides that a reader may see: while both are still answering, the cooperative is not led by its coach's hand. */
export const sidesInSight = ({ mayCoach, state }: { mayCoach: boolean; state: string }): readonly Side[] =>
  mayCoach || state === 'agreed' ? sides : ['own'];

/** Items that have no answer yet, in the order they are asked. */
export const unanswered = (instrument: Instrument, answers: Answers): string[] =>
  instrument.dimensions.flatMap(({ items }) => items.map(({ code }) => code)).filter((code) => !answers[code]);
