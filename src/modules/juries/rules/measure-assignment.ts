import type { Pair } from './assignment-problem.ts';

const byJuror = (a: Pair, b: Pair): number => a[0] - b[0] || a[1] - b[1];

/** Pairs in the order of the output, their total fit and the fit of the worst-served application. */
export const measure = (
  fit: readonly (readonly number[])[],
  pairs: readonly Pair[],
): { pairs: Pair[]; total: number; floor: number } => {
  const sorted = [...pairs].sort(byJuror);
  const served = new Map<number, number>();
  let total = 0;
  for (const [juror, application] of sorted) {
    total += fit[juror]![application]!;
    served.set(application, (served.get(application) ?? 0) + fit[juror]![application]!);
  }
  return { pairs: sorted, total, floor: Math.min(...served.values()) };
};

/** Fit of the worst-served application among those that are not anchors; Infinity when all are. */
export const floorBeyond = (
  fit: readonly (readonly number[])[],
  pairs: readonly Pair[],
  anchors: readonly number[],
): number =>
  measure(
    fit,
    pairs.filter(([, application]) => !anchors.includes(application)),
  ).floor;
