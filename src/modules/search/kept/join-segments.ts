import { sql, type Transaction } from 'kysely';
import { eachOf, entryOf, type Entries } from '../rules/postings.ts';
import type { Audience, SearchTables } from '../tables.ts';
import { writePostings, writeSegment, type Placed } from './segment.ts';

type Tx = Transaction<SearchTables>;

/** Lexemes read at a time. */
const STEP = 4000;
const NOWHERE = -1;

interface Old {
  id: number;
  audience: Audience;
  numbers: Buffer;
  combinations: string[][];
  columns: Buffer;
}

interface Row {
  lexeme: string;
  segment: number;
  levels: Buffer;
  places: Buffer;
}

/** Where each document of each segment goes, those gone nowhere; in the order of their numbers. */
const placesIn = (
  olds: readonly Old[],
  gone: ReadonlySet<number>,
): { placed: Placed[]; to: Map<number, Int32Array> } => {
  const all = olds.flatMap(({ id, numbers, combinations, columns }) =>
    Array.from({ length: numbers.length / 4 }, (_, place) => ({
      id,
      place,
      number: numbers.readInt32LE(4 * place),
      facets: combinations[columns.readUInt16LE(2 * place)] ?? [],
    })),
  );
  const to = new Map(olds.map(({ id, numbers }) => [id, new Int32Array(numbers.length / 4).fill(NOWHERE)]));
  const placed = all.filter(({ number }) => !gone.has(number)).toSorted((a, b) => a.number - b.number);
  for (const [at, { id, place }] of placed.entries()) to.get(id)![place] = at;
  return { placed, to };
};

const entriesOf = (rows: readonly Row[], to: ReadonlyMap<number, Int32Array>): Entries => {
  const entries: Entries = [];
  for (const row of rows) {
    const its = to.get(row.segment)!;
    eachOf(row, (level, place) => {
      const at = its[place] ?? NOWHERE;
      if (at !== NOWHERE) entries.push(entryOf(level, at));
    });
  }
  return entries;
};

const stepOf = async (tx: Tx, ids: readonly number[], after: string): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select lexeme, segment, levels, places from search.posting where segment = any(${ids}::bigint[]) and lexeme in (
      select distinct lexeme from search.posting where segment = any(${ids}::bigint[]) and lexeme > ${after}
      order by lexeme limit ${STEP}) order by lexeme`.execute(tx);
  return rows;
};

/** Writes these segments as one, without what is gone of them. Documents and their writers are not touched. */
export const joinSegments = async (tx: Tx, ids: readonly number[], gone: ReadonlySet<number>): Promise<void> => {
  const olds = await tx.selectFrom('search.segment').selectAll().where('id', 'in', ids).orderBy('id').execute();
  const { placed, to } = placesIn(olds, gone);
  const segment = placed.length === 0 ? null : await writeSegment(tx, olds[0]!.audience, placed);
  for (let after = ''; segment !== null;) {
    const rows = await stepOf(tx, ids, after);
    if (rows.length === 0) break;
    const byLexeme = Map.groupBy(rows, ({ lexeme }) => lexeme);
    const postings = [...byLexeme].map(([lexeme, its]) => ({ lexeme, entries: entriesOf(its, to) }));
    await writePostings(
      tx,
      segment,
      postings.filter(({ entries }) => entries.length > 0),
    );
    after = rows.at(-1)!.lexeme;
  }
  await sql`delete from search.posting where segment = any(${ids}::bigint[])`.execute(tx);
  await sql`delete from search.segment where id = any(${ids}::bigint[])`.execute(tx);
};
