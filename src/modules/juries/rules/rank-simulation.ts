import type { Draws } from '../../../platform/methods/draws.ts';
import { shrinkage, type Predicted, type ScoreTable, type Variances } from './mixed-model.ts';
import { cholesky } from './symmetric.ts';

export interface RankSpread {
  /** 95 % interval of the rank. */
  low: Int32Array;
  high: Int32Array;
  /** Share of draws with the rank in the first places; null when no number of places is given. */
  winning: Float64Array | null;
}

const DRAWS = 2000;

/**
 * Draws the applications' true values given the scores: (μ, juror effects) jointly from their prediction error matrix,
 * then each application's effect given them, which together is the joint distribution of Henderson's predictions.
 */
const posterior = (
  table: ScoreTable,
  variances: Variances,
  at: Predicted,
  draws: Draws,
): ((into: Float64Array) => void) => {
  const factor = cholesky(at.jurorVariance, at.size) ?? new Float64Array(at.size * at.size);
  const [shift, standard] = [new Float64Array(at.size), new Float64Array(at.size)];
  const weights = table.byApplication.map(({ jurors }) => shrinkage(variances, jurors.length));
  const own = weights.map((weight) => Math.sqrt(weight * variances.error));
  return (into) => {
    for (let k = 0; k < at.size; k++) standard[k] = draws.normal();
    for (let row = 0; row < at.size; row++) {
      let sum = 0;
      for (let k = 0; k <= row; k++) sum += factor[row * at.size + k]! * standard[k]!;
      shift[row] = sum;
    }
    table.byApplication.forEach(({ jurors }, i) => {
      let moved = jurors.length * shift[0]!;
      if (at.size > 1) for (const juror of jurors) moved += shift[1 + juror]!;
      into[i] = at.application[i]! - weights[i]! * moved + own[i]! * draws.normal();
    });
  };
};

/** Draws around the raw means, each with the error of its own readers. */
const aroundRaw = (raw: readonly number[], error: readonly number[], draws: Draws) => (into: Float64Array) =>
  raw.forEach((value, i) => (into[i] = value + error[i]! * draws.normal()));

const place = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low + 1;
};

/** The first rank at which this share of the draws is passed. */
const quantile = (counts: Int32Array, share: number): number => {
  let passed = 0;
  return counts.findIndex((many) => (passed += many) >= share * DRAWS);
};

const spreadOf = (count: number, draw: (into: Float64Array) => void, places: number | null): RankSpread => {
  const values = new Float64Array(count);
  const seen = Array.from({ length: count }, () => new Int32Array(count + 1));
  const winning = places === null ? null : new Float64Array(count);
  for (let n = 0; n < DRAWS; n++) {
    draw(values);
    const sorted = values.slice().sort();
    for (let i = 0; i < count; i++) {
      const rank = place(sorted, values[i]!);
      seen[i]![rank]! += 1;
      if (winning && rank <= places!) winning[i]! += 1;
    }
  }
  return {
    low: Int32Array.from(seen, (counts) => quantile(counts, 0.025)),
    high: Int32Array.from(seen, (counts) => quantile(counts, 0.975)),
    winning: winning && winning.map((times) => times / DRAWS),
  };
};

export const simulateCalibrated = (
  table: ScoreTable,
  variances: Variances,
  at: Predicted,
  draws: Draws,
  places: number | null,
): RankSpread => spreadOf(table.byApplication.length, posterior(table, variances, at, draws), places);

export const simulateRaw = (
  raw: readonly number[],
  error: readonly number[],
  draws: Draws,
  places: number | null,
): RankSpread => spreadOf(raw.length, aroundRaw(raw, error, draws), places);
