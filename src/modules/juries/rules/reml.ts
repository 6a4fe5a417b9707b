// One function is longer than ours are: gradient, information and EM step share the same sums, and are only right together.
import { mixedModel, predict, shrinkage, type ScoreTable, type Variances } from './mixed-model.ts';
import { inverse, times } from './symmetric.ts';

type Term = keyof Variances;

const MOST_STEPS = 500;
const EM_STEPS = 4;

interface Slope {
  /** Derivative of the restricted likelihood by each active variance. */
  gradient: Float64Array;
  /** Average information of the active variances. */
  information: Float64Array;
  /** The next value of each by expectation-maximisation: slow, but never leaves the positive numbers. */
  em: Float64Array;
}

const countOf = (table: ScoreTable): number => table.byApplication.reduce((sum, { scores }) => sum + scores.length, 0);

/**
 * Gradient, average information and EM step at once, from Henderson's equations: Z'Py is each effect over its variance,
 * and the traces come from the prediction error variances (Johnson & Thompson 1995).
 */
const slope = (table: ScoreTable, variances: Variances, terms: readonly Term[]): Slope | null => {
  const [solver, at] = [mixedModel(table, variances), predict(table, variances)];
  if (!solver || !at) return null;
  const n = countOf(table);
  const spread = { application: 0, juror: 0, error: n - 1 };
  const squares = { application: 0, juror: 0, error: 0 };
  const levels = { application: table.byApplication.length, juror: table.jurors, error: n };
  at.applicationVariance.forEach((value, i) => {
    spread.application += value;
    squares.application += at.application[i]! ** 2;
  });
  for (let j = 1; j < at.size; j++) spread.juror += at.jurorVariance[j * at.size + j]!;
  at.juror.forEach((value) => (squares.juror += value * value));
  for (const term of ['application', 'juror'] as const)
    if (terms.includes(term)) spread.error -= levels[term] - spread[term] / variances[term];
  const residual = (i: number, m: number) => {
    const { jurors, scores } = table.byApplication[i]!;
    return scores[m]! - at.mean - at.application[i]! - at.juror[jurors[m]!]!;
  };
  table.byApplication.forEach(({ scores }, i) => scores.forEach((_, m) => (squares.error += residual(i, m) ** 2)));
  // Working vectors q = ZZ'Py of the average information.
  const working: Record<Term, (i: number, m: number) => number> = {
    application: (i) => at.application[i]! / variances.application,
    juror: (i, m) => at.juror[table.byApplication[i]!.jurors[m]!]! / variances.juror,
    error: (i, m) => residual(i, m) / variances.error,
  };
  const size = terms.length;
  const [gradient, em, information] = [new Float64Array(size), new Float64Array(size), new Float64Array(size * size)];
  const projected = terms.map((term) => solver.project(working[term]));
  terms.forEach((term, k) => {
    const variance = variances[term];
    const trace = term === 'error' ? spread.error / variance : (levels[term] - spread[term] / variance) / variance;
    gradient[k] = -0.5 * (trace - squares[term] / variance ** 2);
    em[k] = variance + (2 * variance ** 2 * gradient[k]!) / levels[term];
    terms.forEach((other, l) => {
      let sum = 0;
      table.byApplication.forEach(({ jurors }, i) => {
        const c = shrinkage(variances, jurors.length);
        let [total, otherTotal] = [0, 0];
        jurors.forEach((_, m) => {
          sum += (working[term](i, m) * working[other](i, m)) / variances.error;
          total += working[term](i, m);
          otherTotal += working[other](i, m);
        });
        sum -= (c * total * otherTotal) / variances.error;
      });
      times(solver.inverse, projected[l]!).forEach((value, p) => (sum -= value * projected[k]![p]!));
      information[k * size + l] = 0.5 * sum;
    });
  });
  return { gradient, information, em };
};

/** Variances after one step; average information where it stays inside, else expectation-maximisation. */
const stepped = (
  variances: Variances,
  terms: readonly Term[],
  { gradient, information, em }: Slope,
  early: boolean,
): Variances => {
  const inverted = early ? null : inverse(information, terms.length);
  const step = inverted && times(inverted, gradient);
  const inside = step && terms.every((term, k) => variances[term] + step[k]! > variances[term] / 20);
  const next = { ...variances };
  terms.forEach((term, k) => (next[term] = inside ? variances[term] + step[k]! : em[k]!));
  return next;
};

const fitted = (table: ScoreTable, from: Variances, terms: readonly Term[]): Variances => {
  let variances = from;
  const least = (from.application + from.juror + from.error) * 1e-10;
  for (let step = 0; step < MOST_STEPS; step++) {
    const at = slope(table, variances, terms);
    if (!at) return variances;
    const next = stepped(variances, terms, at, step < EM_STEPS);
    for (const term of terms) next[term] = Math.max(next[term], least);
    const moved = Math.max(
      ...terms.map((term) => Math.abs(next[term] - variances[term]) / Math.max(next[term], variances[term])),
    );
    variances = next;
    if (moved < 1e-11) break;
  }
  return variances;
};

/** Derivative of the restricted likelihood at σ_b² = 0, the other variances being at their optimum. */
const jurorSlopeAtZero = (table: ScoreTable, variances: Variances): number | null => {
  // One fictitious unit of juror variance gives W'V_f⁻¹W; only its projections are used, not its inverse.
  const [without, full] = [mixedModel(table, variances), mixedModel(table, { ...variances, juror: 1 })];
  if (!without || !full) return null;
  const ones = full.project(() => 1);
  const scores = full.project((i, n) => table.byApplication[i]!.scores[n]!);
  let [trace, squares] = [0, 0];
  for (const { jurors } of table.byApplication)
    trace += (jurors.length * (1 - shrinkage(variances, jurors.length))) / variances.error;
  for (let j = 1; j <= table.jurors; j++) {
    trace -= (ones[j]! * ones[j]!) / ones[0]!;
    squares += (scores[j]! - (ones[j]! * scores[0]!) / ones[0]!) ** 2;
  }
  return -0.5 * (trace - squares);
};

const varianceOf = (table: ScoreTable): number => {
  const scores = table.byApplication.flatMap((one) => one.scores);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length - 1);
};

/**
 * Variances of y_ij = μ + f_i + b_j + e_ij by restricted maximum likelihood (Patterson & Thompson 1971), found by the
 * average-information method (Gilmour, Thompson & Cullis 1995) after a few EM steps. Works on unbalanced and incomplete
 * tables. `juror` is exactly 0 when the likelihood is highest there (its slope at 0 does not point upwards); when all
 * scores are equal every variance is 0. Needs an application with two readers and two jurors; else juror is 0.
 */
export const reml = (table: ScoreTable): Variances => {
  const total = varianceOf(table);
  if (!(total > 0)) return { application: 0, juror: 0, error: 0 };
  if (!table.byApplication.some(({ scores }) => scores.length > 1)) return { application: 0, juror: 0, error: total };
  const alone = fitted(table, { application: total / 2, juror: 0, error: total / 2 }, ['application', 'error']);
  const gain = table.jurors > 1 ? jurorSlopeAtZero(table, alone) : null;
  if (gain === null || gain <= 1e-9 / total) return alone;
  return fitted(table, { application: total / 3, juror: total / 3, error: total / 3 }, [
    'application',
    'juror',
    'error',
  ]);
};
