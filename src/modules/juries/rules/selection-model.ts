import { addColumn, addRow, emptyModel, type LinearModel } from './linear-model.ts';
import { countsIn, mayPay, payable, type Ranked, type SelectionProblem } from './selection-problem.ts';

export interface SelectionModel {
  model: LinearModel;
  /** [place in the ranking, envelope or -1] of each of the first columns. */
  columns: [at: number, envelope: number][];
  /** Column of each quota's shortfall, when it may have one. */
  shortfalls: number[];
}

/** A selection under way: who is in for certain, who is out for certain, and how many there must be in all. */
export interface Settling {
  inside: ReadonlySet<number>;
  outside: ReadonlySet<number>;
  count: number | null;
}

/**
 * The integer program of METHODS §3: one column for each application and envelope that may pay it. `cost` is the
 * worth of a column; `elastic` lets quotas fall short, at a price of 1 each.
 */
export const selectionModel = (
  problem: SelectionProblem,
  order: readonly Ranked[],
  { inside, outside, count }: Settling,
  cost: (at: number, envelope: number) => number,
  elastic = false,
): SelectionModel => {
  const { envelopes = [], quotas = [], keep = [] } = problem;
  const model = emptyModel();
  const columns: [number, number][] = [];
  const payers = new Map(keep.map(({ id, envelope }) => [String(id), envelope ?? -1]));
  order.forEach((one, at) => {
    const options =
      envelopes.length === 0 ? [-1] : envelopes.flatMap((envelope, e) => (mayPay(envelope, one) ? [e] : []));
    const own: number[] = [];
    for (const e of options) {
      const paid = payers.get(one.id);
      own.push(
        addColumn(model, elastic ? 0 : cost(at, e), 0, outside.has(at) || (paid !== undefined && paid !== e) ? 0 : 1),
      );
      columns.push([at, e]);
    }
    const must = inside.has(at) || payers.has(one.id);
    addRow(model, own, 1, must ? 1 : 0, 1);
  });
  addRow(
    model,
    columns.map((_, column) => column),
    1,
    count ?? -Infinity,
    count ?? problem.places,
  );
  envelopes.forEach((envelope, e) => {
    addRow(
      model,
      columns.flatMap(([, payer], column) => (payer === e ? [column] : [])),
      1,
      -Infinity,
      payable(envelope),
    );
  });
  const shortfalls: number[] = [];
  for (const quota of quotas) {
    const counted = columns.flatMap(([at, e], column) => (countsIn(quota, order[at]!, envelopes[e]) ? [column] : []));
    if (elastic) shortfalls.push(addColumn(model, -1, 0, quota.min ?? 0));
    if (elastic) addRow(model, [...counted, shortfalls.at(-1)!], 1, quota.min ?? 0, Infinity);
    addRow(model, counted, 1, elastic ? -Infinity : (quota.min ?? -Infinity), quota.max ?? Infinity);
  }
  return { model, columns, shortfalls };
};
