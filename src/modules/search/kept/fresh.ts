import { sql, type Transaction } from 'kysely';
import type { SearchedText } from '../../../platform/searched.ts';
import type { Audience, SearchTables } from '../tables.ts';
import { meansForLevels, readTexts, type ReadDocument } from './reading.ts';
import { thesaurusInForce } from './thesaurus-in-force.ts';

export interface Waiting {
  number: number;
  audience: Audience;
  texts: SearchedText[];
}

export interface Read extends ReadDocument {
  number: number;
  audience: Audience;
}

/** Writes what was read into the rows of the documents. */
export const writeVectors = async (tx: Transaction<SearchTables>, read: readonly Read[]): Promise<void> => {
  await sql`update search.document d
    set vector = x.vector, versions = x.versions, title_words = x.title_words, text_words = x.text_words
    from unnest(${read.map(({ number }) => number)}::int[], ${read.map(({ vector }) => Buffer.from(vector))}::bytea[],
      ${read.map(({ versions }) => versions)}::int[], ${read.map(({ title_words }) => title_words)}::int[],
      ${read.map(({ text_words }) => text_words)}::int[]) as x (number, vector, versions, title_words, text_words)
    where d.number = x.number`.execute(tx);
};

/** Reads documents that wait and writes their postings a row each: they are found at once. */
export const writeFresh = async (tx: Transaction<SearchTables>, waiting: readonly Waiting[]): Promise<void> => {
  if (waiting.length === 0) return;
  const [{ spotter }, means] = [await thesaurusInForce(tx), await meansForLevels(tx)];
  const read = waiting.map(({ number, audience, texts }) => ({
    number,
    audience,
    ...readTexts(texts, spotter, means),
  }));
  await writeVectors(tx, read);
  const rows = read.flatMap(({ number, audience, levels }) =>
    [...levels].map(([lexeme, level]) => ({ lexeme, number, audience, level })),
  );
  await sql`insert into search.fresh (lexeme, number, audience, level)
    select * from unnest(${rows.map(({ lexeme }) => lexeme)}::text[], ${rows.map(({ number }) => number)}::int[],
      ${rows.map(({ audience }) => audience)}::text[], ${rows.map(({ level }) => level)}::int[])`.execute(tx);
};
