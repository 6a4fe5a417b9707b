import type { Answers } from './answers.ts';
import { highest, itemsOf } from './instrument.ts';
import type { Dimension, Instrument, Item } from './instrument.ts';

export type Band = 'emerging' | 'maturing' | 'professional';

/** A percentage as it is, never rounded, with what it says: all null while it is not scored. */
export interface Scored {
  percent: number | null;
  /** The same between 1 and 5. */
  on_scale: number | null;
  band: Band | null;
}

export interface DimensionScore extends Scored {
  code: string;
  weight: number;
  items: number;
  answered: number;
  /** Share of the dimension's weight that is answered, 0 to 1; "not applicable" is an answer. */
  share: number;
}

export type KnockOutState = 'met' | 'missed' | 'not_applicable' | 'open';

export interface Scores {
  dimensions: DimensionScore[];
  global: Scored & { scored: number; needed: number };
  knock_outs: { code: string; score: number | null; state: KnockOutState }[];
  /** Items scored 3 or 4 without a piece of evidence. */
  unverified: string[];
  items: number;
  answered: number;
}

/** How many pieces of evidence each item has; an item that is not named has none. */
export type Evidence = Record<string, number>;

const provenFrom = 3;

export const bandOf = (percent: number): Band =>
  percent < 50 ? 'emerging' : percent < 75 ? 'maturing' : 'professional';

const scored = (percent: number | null): Scored =>
  percent === null
    ? { percent: null, on_scale: null, band: null }
    : { percent, on_scale: 1 + 4 * (percent / 100), band: bandOf(percent) };

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * 100 × Σ(w·s) / Σ(4·w): the weights scale the ceiling as well as the score, so what is not applicable takes nothing
 * away from either. Null when there is nothing to divide by.
 */
export const percentOf = (parts: { weight: number; score: number }[]): number | null => {
  const ceiling = sum(parts.map(({ weight }) => highest * weight));
  return ceiling > 0 ? (100 * sum(parts.map(({ weight, score }) => weight * score))) / ceiling : null;
};

const averaged = (items: Item[], answers: Answers) =>
  items.flatMap(({ code, weight, knockOut }) => {
    const score = answers[code]?.score ?? null;
    return knockOut || score === null ? [] : [{ weight, score }];
  });

const ofDimension = (dimension: Dimension, answers: Answers, leastShare: number): DimensionScore => {
  const { code, weight, items } = dimension;
  const answered = items.filter((item) => answers[item.code]);
  const whole = sum(items.map((item) => item.weight));
  const share = whole > 0 ? sum(answered.map((item) => item.weight)) / whole : 0;
  // A hair below, so that four of five weights of 0.1 are the 80 % that they are on paper.
  const percent = share >= leastShare - 1e-9 ? percentOf(averaged(items, answers)) : null;
  return { code, weight, ...scored(percent), items: items.length, answered: answered.length, share };
};

const ofWhole = (dimensions: DimensionScore[], needed: number): Scores['global'] => {
  const counted = dimensions.flatMap(({ weight, percent }) => (percent === null ? [] : [{ weight, percent }]));
  const weights = sum(counted.map(({ weight }) => weight));
  const mean = sum(counted.map(({ weight, percent }) => weight * percent)) / weights;
  const isScored = counted.length >= needed && weights > 0;
  return { ...scored(isScored ? mean : null), scored: counted.length, needed };
};

const stateOf = (answer: Answers[string] | undefined): KnockOutState => {
  if (!answer) return 'open';
  if (answer.score === null) return 'not_applicable';
  return answer.score >= provenFrom ? 'met' : 'missed';
};

/**
 * The scores of one side of a diagnosis, as docs/decisions/0012-scoring-of-a-diagnosis.md says; the server and the
 * phone run this very function. Percentages lie between 0 and 100 and are never rounded.
 * @param answers by item code; scores 0 to 4, null for "not applicable"; codes that the instrument lacks count for nothing
 */
export const scoresOf = (instrument: Instrument, answers: Answers, evidence: Evidence = {}): Scores => {
  const items = itemsOf(instrument);
  const dimensions = instrument.dimensions.map((one) => ofDimension(one, answers, instrument.leastShare));
  return {
    dimensions,
    global: ofWhole(dimensions, instrument.leastDimensions),
    knock_outs: items
      .filter(({ knockOut }) => knockOut)
      .map(({ code }) => ({ code, score: answers[code]?.score ?? null, state: stateOf(answers[code]) })),
    unverified: items
      .filter(({ code }) => (answers[code]?.score ?? 0) >= provenFrom && !(evidence[code] ?? 0))
      .map(({ code }) => code),
    items: items.length,
    answered: items.filter(({ code }) => answers[code]).length,
  };
};
