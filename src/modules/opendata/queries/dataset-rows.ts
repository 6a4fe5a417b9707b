import * as v from 'valibot';
import type { Dataset } from '../../../platform/dataset.ts';
import type { Caller } from '../../../platform/ground.ts';
import { datasetNamed } from '../known.ts';
import { countRows, readRows, writeRows } from '../reading/read-rows.ts';
import type { RowWritten } from '../reading/read-rows.ts';
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

export interface PageWritten {
  rows: RowWritten[];
  count: number | null;
}

const Written = v.object({
  ...Asked.entries,
  called: v.custom<ReadonlyMap<string, string>>((value) => value instanceof Map),
});

const somePageWritten = query(
  Written,
  async ({ tx }, { dataset: name, selection, counted, called }): Promise<PageWritten> => {
    const dataset = datasetNamed(name);
    const rows = selection.limit === 0 ? [] : await writeRows(tx, dataset, selection, called);
    return { rows, count: counted ? await countRows(tx, dataset, selection.where) : null };
  },
);

/** A page of a dataset as JSON, its columns under other names; and how many rows there are in all where that is asked. */
export const pageWritten = (
  caller: Caller,
  dataset: Dataset,
  selection: Selection,
  { called, counted }: { called: ReadonlyMap<string, string>; counted: boolean },
): Promise<PageWritten> => somePageWritten(caller, { dataset: dataset.name, selection, counted, called });

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
 * Every row of a dataset, a batch at a time, the next one read while this one is written. What is written meanwhile is
 * read as it was or as it is; no row is read twice and none that was there is missed.
 */
export async function* datasetBatches(caller: Caller, dataset: Dataset): AsyncGenerator<Row[]> {
  const asked = everything(dataset);
  const read = async (after: Cell[] | null): Promise<Row[]> =>
    (await pageOf(caller, dataset, { ...asked, after, limit: batch })).rows;
  let next = read(null);
  for (;;) {
    const rows = await next;
    if (rows.length < batch) return yield rows;
    next = read(placeOf(dataset, asked, rows.at(-1)!));
    // Whoever stops reading leaves one batch behind that nobody waits for.
    next.catch(() => undefined);
    yield rows;
  }
}

/** Every row of a dataset, one by one. */
export async function* datasetRows(caller: Caller, dataset: Dataset): AsyncGenerator<Row> {
  for await (const rows of datasetBatches(caller, dataset)) yield* rows;
}
