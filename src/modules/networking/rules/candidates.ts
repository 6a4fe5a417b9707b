import { drawsFrom, shuffled } from '../../../platform/methods/draws.ts';
import { reasonNotToOffer } from './eligibility.ts';
import type { Candidate, Filter, Matching, Need } from './matching.ts';
import { traitsOf, twoSidedScore } from './two-sided-score.ts';

export interface Fitting {
  /** By need, best first; equal scores in an order drawn from the seed. */
  candidates: Candidate[][];
  excluded: Partial<Record<Filter, number>>[];
}

/** Offers by activity, and those that say none: only they are looked at for a need. */
const indexOf = ({ offers }: Matching): Map<string | null, number[]> => {
  const index = new Map<string | null, number[]>([[null, []]]);
  offers.forEach(({ activities }, n) => {
    for (const activity of activities.length === 0 ? [null] : new Set(activities)) {
      const there = index.get(activity);
      if (there) there.push(n);
      else index.set(activity, [n]);
    }
  });
  return index;
};

/** Every cooperative that each need may be offered to, scored, and how many each filter kept out. */
export const fitting = (matching: Matching): Fitting => {
  const { needs, offers, known } = matching;
  const index = indexOf(matching);
  const all = offers.map((_, n) => n);
  const rank = new Int32Array(offers.length);
  shuffled(all, drawsFrom(matching.seed).uniform).forEach((offer, place) => (rank[offer] = place));
  const looked = ({ activities }: Need): number[] =>
    activities.length === 0
      ? all
      : [...new Set([...activities, null].flatMap((activity) => index.get(activity) ?? []))];
  const fit: Fitting = { candidates: [], excluded: [] };
  for (const need of needs) {
    const at = looked(need);
    const excluded: Partial<Record<Filter, number>> = {};
    if (at.length < offers.length) excluded.activity = offers.length - at.length;
    const found: Candidate[] = [];
    for (const offer of at) {
      const reason = reasonNotToOffer(need, offers[offer]!, known);
      if (reason) excluded[reason] = (excluded[reason] ?? 0) + 1;
      else found.push({ offer, score: twoSidedScore(traitsOf(need, offers[offer]!)).score });
    }
    fit.candidates.push(found.sort((a, b) => b.score - a.score || rank[a.offer]! - rank[b.offer]!));
    fit.excluded.push(excluded);
  }
  return fit;
};
