import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';

type Tx = Transaction<RegistryTables>;
type Row = Record<string, unknown>;

const columnOf = (rows: Row[], name: string, type: string): unknown[] =>
  rows.map((row) => (type === 'jsonb' ? JSON.stringify(row[name]) : row[name]));

/** The rows as a relation of these columns. One array per column: a third of the time of `jsonb_to_recordset`. */
export const relationOf = (rows: Row[], columns: Record<string, string>) =>
  sql`unnest(${sql.join(
    Object.entries(columns).map(([name, type]) => sql`${columnOf(rows, name, type)}::${sql.raw(`${type}[]`)}`),
  )}) as x (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})`;

/**
 * Adds these rows in one statement.
 * @param columns names and PostgreSQL types, none of them an array; a `jsonb` value is given as it is
 */
export const insertRows = async (
  tx: Tx,
  table: keyof RegistryTables,
  columns: Record<string, string>,
  rows: Row[],
): Promise<void> => {
  if (rows.length === 0) return;
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${relationOf(rows, columns)}`.execute(tx);
};
