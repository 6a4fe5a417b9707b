import { sql, type Transaction } from 'kysely';
import type { Audience, SearchTables } from '../tables.ts';

/** What of a segment every question needs: whose places they are, and their facets. Six bytes a document. */
export interface KnownSegment {
  id: number;
  audience: Audience;
  /** The number of the document in each place, ascending. */
  numbers: Int32Array;
  /** The combinations of facets, and which of them each place has. */
  combinations: string[][];
  columns: Uint16Array;
}

/** Segments never change, so a process may remember them; forgotten when they no longer stand. One memory a database. */
const remembered = new WeakMap<object, Map<number, KnownSegment>>();

interface Row {
  id: number;
  audience: Audience;
  numbers: Buffer;
  combinations: string[][];
  columns: Buffer;
}

const known = ({ id, audience, numbers, combinations, columns }: Row): KnownSegment => ({
  id,
  audience,
  combinations,
  numbers: Int32Array.from({ length: numbers.length / 4 }, (_, at) => numbers.readInt32LE(4 * at)),
  columns: Uint16Array.from({ length: columns.length / 2 }, (_, at) => columns.readUInt16LE(2 * at)),
});

/**
 * The segments of these audiences as they stand in this transaction.
 * @param database what the memory belongs to: the pool of this transaction
 */
export const segmentsNow = async (
  tx: Transaction<SearchTables>,
  database: object,
  audiences: readonly Audience[],
): Promise<KnownSegment[]> => {
  const memory = remembered.get(database) ?? new Map<number, KnownSegment>();
  remembered.set(database, memory);
  const { rows: all } = await sql<{ id: number; audience: Audience }>`
    select id::int, audience from search.segment order by id`.execute(tx);
  const ids = new Set(all.map(({ id }) => id));
  for (const id of memory.keys()) if (!ids.has(id)) memory.delete(id);
  const wanted = all.filter(({ audience }) => audiences.includes(audience)).map(({ id }) => id);
  const unknown = wanted.filter((id) => !memory.has(id));
  if (unknown.length > 0) {
    const { rows } = await sql<Row>`select id::int, audience, numbers, combinations, columns from search.segment
      where id = any(${unknown}::bigint[])`.execute(tx);
    for (const row of rows) memory.set(row.id, known(row));
  }
  return wanted.map((id) => memory.get(id)!);
};
