import type { Answers } from './answers.ts';
import type { Instrument } from './instrument.ts';
import { percentOf } from './score.ts';

/** A digest of each item's wording and scale, by its code. */
export type Hashes = Record<string, string>;

export interface Held {
  instrument: Instrument;
  hashes: Hashes;
  answers: Answers;
}

export interface Comparison {
  /** Items of the later diagnosis, and those of them that are asked in the same words in both. */
  items: number;
  same: number;
  /** The same items that both have scored: all that is compared. */
  compared: { code: string; before: number; after: number }[];
  /** Over the compared items alone, with the later weights; null where there is none. */
  dimensions: { code: string; items: number; before: number | null; after: number | null }[];
}

/** Two diagnoses on what is the same in both: the same code and the same wording. Knock-outs are compared, not averaged. */
export const comparisonOf = (earlier: Held, later: Held): Comparison => {
  const isSame = (code: string) => later.hashes[code] !== undefined && later.hashes[code] === earlier.hashes[code];
  const both = (code: string) => {
    const [before, after] = [earlier.answers[code]?.score ?? null, later.answers[code]?.score ?? null];
    return isSame(code) && before !== null && after !== null ? [{ code, before, after }] : [];
  };
  const items = later.instrument.dimensions.flatMap((dimension) => dimension.items);
  return {
    items: items.length,
    same: items.filter(({ code }) => isSame(code)).length,
    compared: items.flatMap(({ code }) => both(code)),
    dimensions: later.instrument.dimensions.map((dimension) => {
      const parts = dimension.items
        .filter(({ knockOut }) => !knockOut)
        .flatMap(({ code, weight }) => both(code).map((one) => ({ weight, ...one })));
      return {
        code: dimension.code,
        items: parts.length,
        before: percentOf(parts.map(({ weight, before }) => ({ weight, score: before }))),
        after: percentOf(parts.map(({ weight, after }) => ({ weight, score: after }))),
      };
    }),
  };
};
