import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { Dataset } from '../../../platform/dataset.ts';
import type { Cell, Row } from '../rules/cell.ts';

// Each dataset is a view of another room, known by name only.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyTransaction = Transaction<any>;

/** An instant leaves as text with its microseconds: rounded to a `Date` it would not find its own row again. */
const selected = (dataset: Dataset, name: string): RawBuilder<unknown> =>
  dataset.columns[name]?.type === 'instant'
    ? sql`to_char(${sql.ref(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${sql.ref(name)}`
    : sql.ref(name);

/** Behind a row in the order of the key: a comparison of rows, which an index on the key answers. */
const behind = (dataset: Dataset, after: readonly Cell[] | null): RawBuilder<unknown> =>
  after === null
    ? sql`true`
    : sql`(${sql.join(dataset.key.map((name) => sql.ref(name)))}) > (${sql.join(after.map((value) => sql`${value}`))})`;

/** At most `limit` rows of a dataset in the order of its key, from behind `after`. */
export const readRows = async (
  tx: AnyTransaction,
  dataset: Dataset,
  { after, limit }: { after: readonly Cell[] | null; limit: number },
): Promise<Row[]> => {
  const names = Object.keys(dataset.columns);
  const { rows } = await sql<Row>`select ${sql.join(names.map((name) => selected(dataset, name)))}
    from ${sql.table(dataset.view)} where ${behind(dataset, after)}
    order by ${sql.join(dataset.key.map((name) => sql.ref(name)))} limit ${limit}`.execute(tx);
  return rows;
};
