import { drawsFrom } from '../../../platform/methods/draws.ts';
import { capacityFor } from './capacity.ts';
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

/** 32 bits of a name and a seed. */
const lotOf = (name: string): number => (drawsFrom(name).uniform() * 4_294_967_296) | 0;

/**
 * The order of those that are equal for a need: drawn from the seed, the need and the cooperative alone, so that it is
 * the same whatever else was read with them.
 */
const drawnPlace = (need: number, offer: number): number => {
  const mixed = Math.imul(need ^ offer ^ ((need ^ offer) >>> 16), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** Every cooperative that each need may be offered to, scored, and how many each filter kept out. */
export const fitting = (matching: Matching): Fitting => {
  const { needs, offers, known } = matching;
  const index = indexOf(matching);
  const all = offers.map((_, n) => n);
  const lots = offers.map(({ id }) => lotOf(id));
  const looked = ({ activities }: Need): number[] =>
    activities.length === 0
      ? all
      : [...new Set([...activities, null].flatMap((activity) => index.get(activity) ?? []))];
  const listed = new Set(needs.some(({ passed }) => passed.size > 0) ? offers.map(({ id }) => id) : []);
  const fit: Fitting = { candidates: [], excluded: [] };
  for (const need of needs) {
    const at = looked(need);
    const excluded: Partial<Record<Filter, number>> = {};
    const found: Candidate[] = [];
    let unlooked = offers.length - at.length - [...need.passed].filter((id) => listed.has(id)).length;
    for (const offer of at) {
      const cooperative = offers[offer]!;
      if (need.passed.size > 0 && need.passed.has(cooperative.id)) {
        unlooked++;
        continue;
      }
      const capacity = capacityFor(need, cooperative);
      const reason = reasonNotToOffer(need, cooperative, known, capacity);
      if (reason) excluded[reason] = (excluded[reason] ?? 0) + 1;
      else found.push({ offer, score: twoSidedScore(traitsOf(need, cooperative, capacity)).score });
    }
    if (unlooked > 0) excluded.activity = (excluded.activity ?? 0) + unlooked;
    const lot = lotOf(`${matching.seed} ${need.id}`);
    const place = ({ offer }: Candidate): number => drawnPlace(lot, lots[offer]!);
    fit.candidates.push(found.sort((a, b) => b.score - a.score || place(a) - place(b)));
    fit.excluded.push(excluded);
  }
  return fit;
};
