import { sql } from 'kysely';
import * as v from 'valibot';
import type { Dataset } from '../../../platform/dataset.ts';
import { datasetsKnown, datasetNamed } from '../known.ts';
import { countRows, readRows } from '../reading/read-rows.ts';
import type { AnyTransaction } from '../reading/read-rows.ts';
import { everything } from './dataset-rows.ts';
import { query } from '../room.ts';
import type { Row } from '../rules/cell.ts';

export interface Listed {
  dataset: Dataset;
  rows: number;
}

/** Every dataset of the house with how many rows it has. */
export const catalogue = query(v.object({}), async ({ tx }): Promise<Listed[]> => {
  const listed: Listed[] = [];
  for (const dataset of datasetsKnown()) listed.push({ dataset, rows: await countRows(tx, dataset, null) });
  return listed;
});

export interface DatasetShown extends Listed {
  preview: Row[];
  /** First and last day that its rows speak of. */
  period: { from: string; until: string } | null;
}

const periodOf = async (tx: AnyTransaction, { view, period }: Dataset): Promise<DatasetShown['period']> => {
  if (period === undefined) return null;
  const { rows } = await sql<{ from: string | null; until: string | null }>`
    select min(${sql.id(period)})::date as from, max(${sql.id(period)})::date as until from ${sql.table(view)}`.execute(
    tx,
  );
  const { from = null, until = null } = rows[0] ?? {};
  return from === null || until === null ? null : { from, until };
};

/** One dataset, its first rows and the time it covers. @throws Hidden when no room brings it. */
export const datasetShown = query(v.object({ name: v.string() }), async ({ tx }, { name }): Promise<DatasetShown> => {
  const dataset = datasetNamed(name);
  return {
    dataset,
    rows: await countRows(tx, dataset, null),
    preview: await readRows(tx, dataset, { ...everything(dataset), limit: 5 }),
    period: await periodOf(tx, dataset),
  };
});
