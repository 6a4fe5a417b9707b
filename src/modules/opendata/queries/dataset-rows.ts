import * as v from 'valibot';
import type { Dataset } from '../../../platform/dataset.ts';
import type { Caller } from '../../../platform/ground.ts';
import { datasetNamed } from '../known.ts';
import { countRows, readRows } from '../reading/read-rows.ts';
import { query } from '../room.ts';
import type { Cell, Row } from '../rules/cell.ts';
import type { Condition } from '../rules/condition.ts';
import { wholeOrder } from '../rules/selection.ts';
import type { Selection } from '../rules/selection.ts';

const Asked = v.object({
  dataset: v.string(),
  selection: v.custom<Selection>((value) => typeof value === 'object'),
  counted: v.boolean(),
});

export interface Page {
  rows: Row[];
  /** How many the filter finds, where that was asked. */
  count: number | null;
}

const somePage = query(Asked, async ({ tx }, { dataset: name, selection, counted }): Promise<Page> => {
  const dataset = datasetNamed(name);
  const rows = selection.limit === 0 ? [] : await readRows(tx, dataset, selection);
  return { rows, count: counted ? await countRows(tx, dataset, selection.where) : null };
});

/** A page of a dataset, and how many rows there are in all where that is asked. */
export const pageOf = (caller: Caller, dataset: Dataset, selection: Selection, counted = false): Promise<Page> =>
  somePage(caller, { dataset: dataset.name, selection, counted });

/** How many rows a filter finds. */
export const countOf = async (caller: Caller, dataset: Dataset, where: Condition | null): Promise<number> =>
  (await pageOf(caller, dataset, { ...everything(dataset), where, limit: 0 }, true)).count ?? 0;

/** All columns of all rows in the order of the key. */
export const everything = (dataset: Dataset): Selection => ({
  columns: Object.keys(dataset.columns),
  where: null,
  order: [],
  after: null,
  skip: 0,
  limit: 0,
});

/** What tells where a row stands in its order. */
export const placeOf = (dataset: Dataset, { order }: Pick<Selection, 'order'>, row: Row): Cell[] =>
  wholeOrder(dataset.key, order).map(({ column }) => row[column] ?? null);

/** Rows of one reading: a reader on a slow line holds no connection between two of them. */
const batch = 5000;

/**
 * Every row of a dataset, read a batch at a time. What is written meanwhile is read as it was or as it is; no row is
 * read twice and none that was there is missed.
 */
export async function* datasetRows(
  caller: Caller,
  dataset: Dataset,
  asked: Pick<Selection, 'columns' | 'where' | 'order'> = everything(dataset),
): AsyncGenerator<Row> {
  let after: Cell[] | null = null;
  for (;;) {
    const selection: Selection = { ...asked, after, skip: 0, limit: batch };
    const { rows } = await pageOf(caller, dataset, selection);
    yield* rows;
    if (rows.length < batch) return;
    after = placeOf(dataset, selection, rows.at(-1)!);
  }
}
