import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { Dataset } from '../../../platform/dataset.ts';
import type { Cell, Row } from '../rules/cell.ts';
import type { Condition } from '../rules/condition.ts';
import { wholeOrder } from '../rules/selection.ts';
import type { Order, Selection } from '../rules/selection.ts';
import { conditionSql, parameter } from './condition-sql.ts';

// Each dataset is a view of another room, known by name only.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyTransaction = Transaction<any>;
type Sql = RawBuilder<unknown>;

/** From how many on, skipped rows are not read whole. */
const skipped = 100;

/** An instant leaves as text with its microseconds: rounded to a `Date` it would not find its own row again. */
const valueOf = (dataset: Dataset, name: string): Sql =>
  dataset.columns[name]?.type === 'instant'
    ? sql`to_char(t.${sql.id(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`t.${sql.id(name)}`;

const selected = (dataset: Dataset, name: string): Sql => sql`${valueOf(dataset, name)} as ${sql.id(name)}`;

const bound = (dataset: Dataset, name: string, value: Exclude<Cell, null | string[]>): Sql =>
  parameter(value, dataset.columns[name]!.type);

/** Nothing sorts before everything (OData 4.0 Protocol, 11.2.5.2), so it comes last in a descending order. */
const behindOne = (dataset: Dataset, { column, descending }: Order, value: Cell): Sql => {
  const ref = sql.id(column);
  if (value === null || Array.isArray(value)) return descending ? sql`false` : sql`${ref} is not null`;
  const said = bound(dataset, column, value);
  return descending ? sql`(${ref} < ${said} or ${ref} is null)` : sql`${ref} > ${said}`;
};

const level = (dataset: Dataset, { column }: Order, value: Cell): Sql =>
  value === null || Array.isArray(value)
    ? sql`${sql.id(column)} is null`
    : sql`${sql.id(column)} = ${bound(dataset, column, value)}`;

/** Behind a row in an order: a comparison of rows where only the key orders, which its index answers. */
const behind = (dataset: Dataset, order: readonly Order[], after: readonly Cell[]): Sql => {
  const byKey = order.every(({ column, descending }) => !descending && dataset.key.includes(column));
  if (byKey && after.every((value) => value !== null && !Array.isArray(value))) {
    const names = order.map(({ column }) => sql.id(column));
    const values = order.map(({ column }, at) => bound(dataset, column, after[at] as string));
    return sql`(${sql.join(names)}) > (${sql.join(values)})`;
  }
  return order.reduceRight<Sql>(
    (rest, one, at) => {
      const value = after[at] ?? null;
      return sql`(${behindOne(dataset, one, value)} or (${level(dataset, one, value)} and ${rest}))`;
    },
    sql`false`,
  );
};

// Named with its table: alone, the name would be that of the text that an instant leaves as.
const orderSql = (dataset: Dataset, { column, descending }: Order): Sql => {
  const ref = sql.id('t', column);
  // A key is never empty: said so, an index could not be used.
  if (dataset.key.includes(column)) return descending ? sql`${ref} desc` : ref;
  return descending ? sql`${ref} desc nulls last` : sql`${ref} nulls first`;
};

/** From, where, order and limit of a selection. */
const rest = (dataset: Dataset, selection: Selection): Sql => {
  const order = wholeOrder(dataset.key, selection.order);
  const where = [
    ...(selection.where ? [conditionSql(selection.where)] : []),
    ...(selection.after ? [behind(dataset, order, selection.after)] : []),
  ];
  return sql`from ${sql.table(dataset.view)} as t
    ${where.length > 0 ? sql`where ${sql.join(where, sql` and `)}` : sql``}
    order by ${sql.join(order.map((one) => orderSql(dataset, one)))}
    limit ${selection.limit} ${selection.skip > 0 ? sql`offset ${selection.skip}` : sql``}`;
};

/**
 * The same rows said without skipping many: PostgreSQL computes every column of a row that it skips, so the place where
 * they begin is looked for with the columns of the order alone. Null where the skipped rows are all there are.
 */
const withoutSkip = async (tx: AnyTransaction, dataset: Dataset, selection: Selection): Promise<Selection | null> => {
  if (selection.skip < skipped) return selection;
  const columns = wholeOrder(dataset.key, selection.order).map(({ column }) => column);
  const { rows } = await sql<Row>`select ${sql.join(columns.map((name) => selected(dataset, name)))}
    ${rest(dataset, { ...selection, skip: selection.skip - 1, limit: 1 })}`.execute(tx);
  const last = rows[0];
  return last === undefined ? null : { ...selection, skip: 0, after: columns.map((name) => last[name] ?? null) };
};

/** The rows of a selection, with what the order needs beside the columns asked for. */
export const readRows = async (tx: AnyTransaction, dataset: Dataset, asked: Selection): Promise<Row[]> => {
  const selection = await withoutSkip(tx, dataset, asked);
  if (selection === null) return [];
  const order = wholeOrder(dataset.key, selection.order);
  const names = [...new Set([...selection.columns, ...order.map(({ column }) => column)])];
  const { rows } = await sql<Row>`select ${sql.join(names.map((name) => selected(dataset, name)))}
    ${rest(dataset, selection)}`.execute(tx);
  return rows;
};

/** A row as JSON under other names of its columns, and where it stands in its order. */
export interface RowWritten {
  text: string;
  place: Cell[];
}

/**
 * The rows of a selection as JSON, which PostgreSQL writes in half the time that it takes to read them into objects and
 * write those. Lists are never null.
 */
export const writeRows = async (
  tx: AnyTransaction,
  dataset: Dataset,
  asked: Selection,
  called: ReadonlyMap<string, string>,
): Promise<RowWritten[]> => {
  const selection = await withoutSkip(tx, dataset, asked);
  if (selection === null) return [];
  const order = wholeOrder(dataset.key, selection.order);
  const columns = selection.columns.map((name) => {
    const of =
      dataset.columns[name]?.type === 'texts' ? sql`coalesce(t.${sql.id(name)}, '{}')` : valueOf(dataset, name);
    return sql`${of} as ${sql.id(called.get(name) ?? name)}`;
  });
  const places = order.map(({ column }, at) => sql`${valueOf(dataset, column)} as ${sql.id(`_${at}`)}`);
  const { rows } = await sql<Record<string, Cell> & { written: string }>`
    select (select row_to_json(named) from (select ${sql.join(columns)}) as named)::text as written, ${sql.join(places)}
    ${rest(dataset, selection)}`.execute(tx);
  return rows.map((row) => ({ text: row.written, place: order.map((_, at) => row[`_${at}`] ?? null) }));
};

export const countRows = async (tx: AnyTransaction, dataset: Dataset, where: Condition | null): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(dataset.view)}
    ${where ? sql`where ${conditionSql(where)}` : sql``}`.execute(tx);
  return rows[0]?.n ?? 0;
};
