import { inverse, times } from './symmetric.ts';

/** Scores by application: who read it and what they gave, as numbers of jurors. */
export interface ScoreTable {
  jurors: number;
  byApplication: { jurors: number[]; scores: number[] }[];
}

/** σ² of the model's three terms; a term at 0 is left out of the model. */
export interface Variances {
  application: number;
  juror: number;
  error: number;
}

/** Henderson's equations solved for given variances. */
export interface Predicted {
  /** μ. */
  mean: number;
  application: Float64Array;
  juror: Float64Array;
  /** Prediction error variances: of each application's effect, and the matrix of (μ, juror effects). */
  applicationVariance: Float64Array;
  jurorVariance: Float64Array;
  /** Rows of that matrix: 1 + jurors, or 1 when juror effects are left out. */
  size: number;
}

/** How much of the sum over an application's scores is its own effect: σ_f² / (σ² + n σ_f²). */
export const shrinkage = ({ application, error }: Variances, readers: number): number =>
  application / (error + readers * application);

/** W' V_f⁻¹ v for each reader column, W = [1, jurors], V_f the covariance with application effects alone. */
const project = (
  table: ScoreTable,
  variances: Variances,
  size: number,
  values: (at: number, n: number) => number,
): Float64Array => {
  const out = new Float64Array(size);
  table.byApplication.forEach(({ jurors }, at) => {
    const c = shrinkage(variances, jurors.length);
    let sum = 0;
    jurors.forEach((_, n) => (sum += values(at, n)));
    jurors.forEach((juror, n) => {
      const weighted = (values(at, n) - c * sum) / variances.error;
      out[0]! += weighted;
      if (size > 1) out[1 + juror]! += weighted;
    });
  });
  return out;
};

/** W' V_f⁻¹ W + diag(0, 1/σ_b²): the mixed-model equations with the applications eliminated. */
const equations = (table: ScoreTable, variances: Variances, size: number): Float64Array => {
  const matrix = new Float64Array(size * size);
  const add = (row: number, column: number, value: number) => (matrix[row * size + column]! += value);
  for (const { jurors } of table.byApplication) {
    const c = shrinkage(variances, jurors.length);
    const left = (1 - c * jurors.length) / variances.error;
    add(0, 0, jurors.length * left);
    if (size === 1) continue;
    for (const juror of jurors) {
      add(0, 1 + juror, left);
      add(1 + juror, 0, left);
      add(1 + juror, 1 + juror, 1 / variances.error);
      for (const other of jurors) add(1 + juror, 1 + other, -c / variances.error);
    }
  }
  for (let juror = 1; juror < size; juror++) add(juror, juror, 1 / variances.juror);
  return matrix;
};

export interface Solver {
  size: number;
  inverse: Float64Array;
  /** W' V_f⁻¹ of a vector of observations. */
  project: (values: (at: number, n: number) => number) => Float64Array;
}

export const mixedModel = (table: ScoreTable, variances: Variances): Solver | null => {
  const size = variances.juror > 0 ? 1 + table.jurors : 1;
  const inverted = inverse(equations(table, variances, size), size);
  return inverted && { size, inverse: inverted, project: (values) => project(table, variances, size, values) };
};

/**
 * Best linear unbiased predictions and their error variances (Henderson 1975), with the application equations absorbed
 * so that only a (1 + jurors)² matrix is inverted. Null when the variances make the equations singular.
 */
export const predict = (table: ScoreTable, variances: Variances): Predicted | null => {
  const solver = mixedModel(table, variances);
  if (!solver) return null;
  const { size } = solver;
  const effects = times(
    solver.inverse,
    solver.project((at, n) => table.byApplication[at]!.scores[n]!),
  );
  const [application, applicationVariance] = [
    new Float64Array(table.byApplication.length),
    new Float64Array(table.byApplication.length),
  ];
  const juror = size > 1 ? effects.slice(1) : new Float64Array(table.jurors);
  table.byApplication.forEach(({ jurors, scores }, at) => {
    const c = shrinkage(variances, jurors.length);
    let sum = 0;
    scores.forEach((score, n) => (sum += score - effects[0]! - juror[jurors[n]!]!));
    application[at] = c * sum;
    // Only μ and its own readers weigh on an application: a few rows of the inverse, not all.
    const rows = size > 1 ? [0, ...jurors.map((one) => 1 + one)] : [0];
    const weights = rows.map((row) => (row === 0 ? c * jurors.length : c));
    let spread = 0;
    rows.forEach((row, k) =>
      rows.forEach((column, l) => (spread += weights[k]! * weights[l]! * solver.inverse[row * size + column]!)),
    );
    applicationVariance[at] = c * variances.error + spread;
  });
  return { mean: effects[0]!, application, juror, applicationVariance, jurorVariance: solver.inverse, size };
};
