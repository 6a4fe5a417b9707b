/** A mixed-integer model as flat arrays, rows sparse: the only form in which rules and solver exchange one. */
export interface LinearModel {
  maximise: boolean;
  cost: number[];
  lower: number[];
  upper: number[];
  integer: boolean[];
  rows: { columns: number[]; values: number[]; least: number; most: number }[];
}

export const emptyModel = (): LinearModel => ({
  maximise: true,
  cost: [],
  lower: [],
  upper: [],
  integer: [],
  rows: [],
});

/** Adds a column and returns its number. */
export const addColumn = (model: LinearModel, cost: number, lower: number, upper: number, integer = true): number => {
  model.cost.push(cost);
  model.lower.push(lower);
  model.upper.push(upper);
  model.integer.push(integer);
  return model.cost.length - 1;
};

export const addRow = (
  model: LinearModel,
  columns: number[],
  values: number[] | 1,
  least: number,
  most: number,
): number => model.rows.push({ columns, values: values === 1 ? columns.map(() => 1) : values, least, most }) - 1;
