import { sql, type Transaction } from 'kysely';
import { entryOf, packPosting, type Entries } from '../rules/postings.ts';
import type { Audience, SearchTables } from '../tables.ts';

type Tx = Transaction<SearchTables>;

/** A document on its way into a segment. */
export interface Placed {
  number: number;
  facets: string[];
}

/** Postings of one statement. */
const BATCH = 4000;

export interface NewPosting {
  lexeme: string;
  entries: Entries;
}

/** Writes the row of a segment. `placed` is in the order of the places, numbers ascending. */
export const writeSegment = async (tx: Tx, audience: Audience, placed: readonly Placed[]): Promise<number> => {
  const numbers = Buffer.alloc(4 * placed.length);
  const columns = Buffer.alloc(2 * placed.length);
  const combinations = new Map<string, { place: number; facets: string[] }>();
  for (const [at, { number, facets }] of placed.entries()) {
    const key = facets.join('\n');
    const known = combinations.get(key) ?? { place: combinations.size, facets };
    combinations.set(key, known);
    numbers.writeInt32LE(number, 4 * at);
    columns.writeUInt16LE(known.place, 2 * at);
  }
  const { id } = await tx
    .insertInto('search.segment')
    .values({
      audience,
      documents: placed.length,
      numbers,
      combinations: JSON.stringify([...combinations.values()].map(({ facets }) => facets)),
      columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Writes postings of a segment; each lexeme comes once. */
export const writePostings = async (tx: Tx, segment: number, postings: readonly NewPosting[]): Promise<void> => {
  for (let start = 0; start < postings.length; start += BATCH) {
    const some = postings.slice(start, start + BATCH);
    const packed = some.map(({ entries }) => packPosting(entries));
    await sql`insert into search.posting (lexeme, segment, documents, levels, places)
      select lexeme, ${segment}::bigint, documents, levels, places from unnest(${some.map(({ lexeme }) => lexeme)}::text[],
        ${some.map(({ entries }) => entries.length)}::int[], ${packed.map(({ levels }) => Buffer.from(levels))}::bytea[],
        ${packed.map(({ places }) => Buffer.from(places))}::bytea[]) as x (lexeme, documents, levels, places)`.execute(
      tx,
    );
  }
};

/** One segment of these documents, read. @param read in the order of their numbers, at most 65,536 of them */
export const writeReadSegment = async (
  tx: Tx,
  audience: Audience,
  read: readonly (Placed & { levels: ReadonlyMap<string, number> })[],
): Promise<void> => {
  const postings = new Map<string, Entries>();
  for (const [place, { levels }] of read.entries())
    for (const [lexeme, level] of levels) {
      const entries = postings.get(lexeme);
      if (entries === undefined) postings.set(lexeme, [entryOf(level, place)]);
      else entries.push(entryOf(level, place));
    }
  const segment = await writeSegment(tx, audience, read);
  const inOrder = [...postings].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await writePostings(
    tx,
    segment,
    inOrder.map(([lexeme, entries]) => ({ lexeme, entries })),
  );
};
