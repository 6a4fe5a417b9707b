import * as v from 'valibot';
import type { Dataset } from '../../../platform/dataset.ts';
import type { Caller } from '../../../platform/ground.ts';
import { datasetNamed } from '../known.ts';
import { readRows } from '../reading/read-rows.ts';
import { query } from '../room.ts';
import type { Cell, Row } from '../rules/cell.ts';

/** Rows of one reading: a reader on a slow line holds no connection between two of them. */
const batch = 5000;

const someRows = query(
  v.object({ dataset: v.string(), after: v.nullable(v.array(v.any())), limit: v.number() }),
  ({ tx }, { dataset, after, limit }) => readRows(tx, datasetNamed(dataset), { after, limit }),
);

export const keyIn = (dataset: Dataset, row: Row): Cell[] => dataset.key.map((name) => row[name] ?? null);

/**
 * Every row of a dataset in the order of its key, read a batch at a time. What is written meanwhile is read as it was
 * or as it is; no row is read twice and none that was there is missed.
 */
export async function* datasetRows(caller: Caller, dataset: Dataset): AsyncGenerator<Row> {
  let after: Cell[] | null = null;
  for (;;) {
    const rows: Row[] = await someRows(caller, { dataset: dataset.name, after, limit: batch });
    yield* rows;
    if (rows.length < batch) return;
    after = keyIn(dataset, rows.at(-1)!);
  }
}

/** The first rows, to be looked at. */
export const firstRows = (caller: Caller, dataset: Dataset, limit: number): Promise<Row[]> =>
  someRows(caller, { dataset: dataset.name, after: null, limit });
