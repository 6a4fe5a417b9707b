import { capacityFor } from './capacity.ts';
import { within } from './eligibility.ts';
import type { Need, Offer } from './matching.ts';

/** What is not known counts half: a blank neither helps nor sinks. */
const UNKNOWN = 0.5;

const covered = <T>(asked: readonly T[], brought: readonly T[]): number => {
  if (asked.length === 0 || brought.length === 0) return UNKNOWN;
  let found = 0;
  for (const one of asked) if (brought.includes(one)) found++;
  return found / asked.length;
};

const ratio = (part: number | null, whole: number | null): number =>
  part === null || whole === null ? UNKNOWN : Math.min(1, part / whole);

/** 1 in the same place, .7 in one region, .3 elsewhere. */
const nearness = (place: string | null, { territory, region }: Offer): number => {
  if (place === null || region === null) return UNKNOWN;
  if (place === territory) return 1;
  return within(place, region) ? 0.7 : 0.3;
};

/** 1 with a common language, .2 through an interpreter. */
const spoken = (one: readonly string[], other: readonly string[]): number => {
  if (one.length === 0 || other.length === 0) return UNKNOWN;
  return one.some((language) => other.includes(language)) ? 1 : 0.2;
};

export interface Traits {
  activity: number;
  capacity: number;
  season: number;
  /** Deliveries among what was agreed, with one of each added (Laplace): .5 before the first. */
  record: number;
  /** How many of the labels asked for it holds; null where none is asked for. */
  labels: number | null;
  language: number;
  nearness: number;
  /** How much of the capacity the need would use. */
  use: number;
  /** Higher for those who were offered nothing for long: 0 at first, towards 1. */
  waiting: number;
}

export const traitsOf = (need: Need, offer: Offer, capacity = capacityFor(need, offer)): Traits => ({
  activity: covered(need.activities, offer.activities),
  capacity: ratio(capacity, need.quantity),
  season: covered(need.months, offer.months),
  record: (offer.delivered + 1) / (offer.delivered + offer.lost + 2),
  labels: need.labels.length === 0 ? null : covered(need.labels, offer.labels),
  language: spoken(need.languages, offer.languages),
  nearness: nearness(need.place, offer),
  use: ratio(need.quantity, capacity),
  waiting: offer.waited / (offer.waited + 10),
});

/**
 * How good a match is for each side, 0 to 1, and both in one: the harmonic mean, so that what serves one side alone
 * stays low (for reciprocal recommendation: Pizzato et al. 2010). Weights are ours, and add up to 1 on each side.
 */
export const twoSidedScore = (traits: Traits): { buyer: number; cooperative: number; score: number } => {
  const goods = 0.35 * traits.activity + 0.25 * traits.capacity + 0.2 * traits.season + 0.2 * traits.record;
  const buyer = traits.labels === null ? goods : 0.8 * goods + 0.2 * traits.labels;
  const cooperative = 0.3 * traits.nearness + 0.25 * traits.use + 0.2 * traits.language + 0.25 * traits.waiting;
  const sum = buyer + cooperative;
  return { buyer, cooperative, score: sum === 0 ? 0 : (2 * buyer * cooperative) / sum };
};
