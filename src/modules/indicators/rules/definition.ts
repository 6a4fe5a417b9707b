import type { Trilingual } from '../../../platform/words/trilingual.ts';

/** What counted records can be told apart by; what is not known of one is the category `?`. */
export const dimensions = [
  'region',
  'province',
  'country',
  'sector',
  'womens',
  'programme',
  'edition',
  'funder',
  'state',
  'topic',
  'sex',
  'age_band',
] as const;
export type Dimension = (typeof dimensions)[number];

export const unknown = '?';

/**
 * What is added up. `structures`: distinct ones. `records`: each once. `persons`, `amount`, `levels`: their sum.
 * `score`: levels by their weights over the ceiling by the same weights, so that a weight never changes the scale.
 */
export const whats = ['structures', 'records', 'persons', 'amount', 'levels', 'score'] as const;
export type What = (typeof whats)[number];

/** `within`: what happened in the period. `until`: since the beginning. `as_at`: the last of each structure by then. */
export const periodRules = ['within', 'until', 'as_at'] as const;
export type PeriodRule = (typeof periodRules)[number];

/** `event`: the region where it happened. `seat`: the region where the register has the structure. */
export const placeRules = ['event', 'seat'] as const;
export type PlaceRule = (typeof placeRules)[number];

export const units = ['structures', 'persons', 'events', 'MAD', 'hours', 'percent', 'points', 'members'] as const;
export type Unit = (typeof units)[number];

export const frequencies = ['continuous', 'monthly', 'yearly', 'by_edition'] as const;
export type Frequency = (typeof frequencies)[number];

export interface Condition {
  dimension: Dimension;
  in: string[];
}

/** Records of one kind, of which all conditions hold. */
export interface Clause {
  kind: string;
  where: Condition[];
}

export interface Measure {
  what: What;
  of: Clause[];
}

/** A code of a catalogue that others use, and how near it is. */
export interface Code {
  system: 'IRIS+' | 'SDG';
  code: string;
  match: 'exact' | 'close' | 'contributes';
}

export interface Sheet {
  definition: Trilingual;
  method: Trilingual;
  source: Trilingual;
  owner: Trilingual;
  quality: Trilingual;
  frequency: Frequency;
}

export interface Definition {
  title: Trilingual;
  unit: Unit;
  /** Null where the figure only comes from outside: it is entered with its source. */
  measure: Measure | null;
  /** What it is divided by: the sum of the one over the sum of the other, never a mean of shares. */
  over: Measure | null;
  /** The best score there is, where a score is measured. */
  ceiling: number;
  period: PeriodRule;
  place: PlaceRule;
  by: Dimension[];
  /** A record that lacks what is counted stops the figure, or is left out and told. */
  missing: 'block' | 'leave_out';
  /** It counts persons: small numbers are hidden from the public. */
  persons: boolean;
  open: boolean;
  sheet: Sheet;
  codes: Code[];
}

/** One addition of a figure: a plain one has one, a ratio two. */
export interface Leg {
  side: 'num' | 'den';
  /** What a line adds: itself, or its persons, amount, level, weighted level, weighted ceiling. */
  adds: 'one' | 'persons' | 'amount' | 'level' | 'weighted' | 'ceiling';
  /** What is counted once; null where every line adds up. */
  once: 'structure' | 'record' | null;
  /** Only the last record of each structure by then counts. */
  last: boolean;
  of: Clause[];
}

const legOf = (side: Leg['side'], { what, of }: Measure, period: PeriodRule): Leg[] => {
  if (what === 'structures') return [{ side, adds: 'one', once: 'structure', last: false, of }];
  if (what === 'records') return [{ side, adds: 'one', once: 'record', last: false, of }];
  const last = period === 'as_at';
  if (what === 'score')
    return [
      { side: 'num', adds: 'weighted', once: null, last, of },
      { side: 'den', adds: 'ceiling', once: null, last, of },
    ];
  return [{ side, adds: what === 'levels' ? 'level' : what, once: null, last, of }];
};

/** The additions that make a figure, none where it is entered. */
export const legsOf = ({ measure, over, period }: Definition): Leg[] =>
  measure === null
    ? []
    : [...legOf('num', measure, period), ...(over && measure.what !== 'score' ? legOf('den', over, period) : [])];

/** Two sums of which the quotient is shown. */
export const isRatio = ({ measure, over }: Definition): boolean => over !== null || measure?.what === 'score';

/** Whether a line belongs to a leg; `category` says what a dimension of it is. */
export const belongs = (of: Clause[], kind: string, category: (dimension: Dimension) => string): boolean =>
  of.some(
    (clause) =>
      clause.kind === kind && clause.where.every(({ dimension, in: wanted }) => wanted.includes(category(dimension))),
  );

export const kindsOf = (definition: Definition): string[] => [
  ...new Set(legsOf(definition).flatMap(({ of }) => of.map(({ kind }) => kind))),
];
