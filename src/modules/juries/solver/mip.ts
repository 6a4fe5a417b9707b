import type { Highs, ModelData } from 'highs';
import type { LinearModel } from '../rules/linear-model.ts';

export interface MipProgress {
  /** Best objective found, null while there is none; and the proven bound. */
  found: number | null;
  bound: number;
  seconds: number;
}

export interface MipAnswer {
  status: 'optimal' | 'stopped' | 'infeasible';
  /** Null when nothing feasible was found. */
  x: Float64Array | null;
  objective: number;
  bound: number;
}

export interface MipOptions {
  seconds: number;
  /** Gap, in units of the objective, under which two solutions are equal. */
  gap: number;
  onProgress?: (progress: MipProgress) => void;
}

const asModelData = (highs: Highs, model: LinearModel): ModelData => {
  const starts = new Int32Array(model.rows.length + 1);
  model.rows.forEach(({ columns }, row) => (starts[row + 1] = starts[row]! + columns.length));
  const finite = (value: number) =>
    value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value;
  return {
    numCols: model.cost.length,
    numRows: model.rows.length,
    sense: highs.constants.objectiveSense[model.maximise ? 'maximize' : 'minimize'],
    colCost: Float64Array.from(model.cost),
    colLower: Float64Array.from(model.lower),
    colUpper: Float64Array.from(model.upper),
    rowLower: Float64Array.from(model.rows, ({ least }) => finite(least)),
    rowUpper: Float64Array.from(model.rows, ({ most }) => finite(most)),
    integrality: Int32Array.from(model.integer, (integer) => (integer ? 1 : 0)),
    matrix: {
      format: 'csr',
      numRows: model.rows.length,
      numCols: model.cost.length,
      starts,
      indices: Int32Array.from(model.rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(model.rows.flatMap(({ values }) => values)),
    },
  };
};

/**
 * Solves one model with HiGHS (Huangfu & Hall 2018). Sparse arrays go in, no text is parsed; one thread and a fixed
 * random seed, so the answer depends on the clock only when the time limit is really reached.
 */
export const solveMip = (highs: Highs, model: LinearModel, { seconds, gap, onProgress }: MipOptions): MipAnswer =>
  highs.withModel(asModelData(highs, model), (native): MipAnswer => {
    const { callbackType, modelStatus, solutionStatus } = highs.constants;
    native.options.set({
      output_flag: false,
      time_limit: Math.max(0.01, seconds),
      mip_rel_gap: 0,
      mip_abs_gap: gap,
      mip_feasibility_tolerance: 1e-9,
      primal_feasibility_tolerance: 1e-9,
      random_seed: 1,
    });
    native.run({
      [callbackType.mipLogging]: ({ data }) => {
        const found = data.mip_primal_bound ?? Infinity;
        onProgress?.({
          found: Math.abs(found) < 1e30 ? found : null,
          bound: data.mip_dual_bound ?? Infinity,
          seconds: data.running_time ?? 0,
        });
      },
    });
    const status = native.getModelStatus();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
      return { status: 'infeasible', x: null, objective: NaN, bound: NaN };
    const x =
      native.info.get('primal_solution_status') === solutionStatus.feasible ? native.getSolution().colValue : null;
    const optimal = status === modelStatus.optimal || status === modelStatus.empty;
    const objective = x ? native.getObjectiveValue() : NaN;
    const bound =
      model.integer.some(Boolean) && status !== modelStatus.empty
        ? Number(native.info.get('mip_dual_bound'))
        : objective;
    return { status: optimal ? 'optimal' : 'stopped', x, objective, bound };
  });
