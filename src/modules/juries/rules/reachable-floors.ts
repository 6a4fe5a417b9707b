import type { Settled } from './assignment-problem.ts';
import { openTo, type Standing } from './standing.ts';

/** Beyond this many sums the search for the floor halves an interval instead of a list. */
const MOST_SUMS = 3_000_000;

/**
 * Every value in (above, ceiling] that the fit of some application's readers can add up to, ascending: the highest
 * floor is one of them. Fits are few distinct values in practice, so this list is short and a search over it ends with
 * a proof. Null when there are too many sums to list.
 */
export const reachableFloors = (
  settled: Settled,
  stand: Standing,
  above: number,
  ceiling: number,
  apart: number,
): number[] | null => {
  const sums = new Set<number>();
  let steps = 0;
  const extend = (fits: readonly number[], from: number, left: number, sum: number): void => {
    if (++steps > MOST_SUMS || sum > ceiling + apart) return;
    if (left === 0) {
      if (sum > above + apart) sums.add(sum);
      return;
    }
    for (let at = from; at + left <= fits.length && sum + left * fits[at]! > above; at++)
      extend(fits, at + 1, left - 1, sum + fits[at]!);
  };
  stand.need.forEach((need, i) => {
    if (stand.anchors.includes(i)) return;
    const fits = openTo(settled, stand, i)
      .map((juror) => settled.fit[juror]![i]!)
      .sort((a, b) => b - a);
    extend(fits, 0, need, stand.base[i]!);
  });
  if (steps > MOST_SUMS) return null;
  const ascending = [...sums].sort((a, b) => a - b);
  return ascending.filter((sum, at) => at === ascending.length - 1 || ascending[at + 1]! - sum > apart);
};
