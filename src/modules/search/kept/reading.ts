import { sql, type Transaction } from 'kysely';
import type { SearchedText } from '../../../platform/searched.ts';
import { lexemesOf } from '../lexemes.ts';
import { levelOf } from '../rules/levels.ts';
import { countsOf, type Means } from '../rules/ranking.ts';
import { packed } from '../rules/vector.ts';
import type { Spotter } from '../spotting.ts';
import type { Audience, SearchTables } from '../tables.ts';

/** A document read: what its row and its postings hold. */
export interface ReadDocument {
  vector: Uint8Array;
  versions: number;
  title_words: number;
  text_words: number;
  /** The level of each of its lexemes. */
  levels: Map<string, number>;
}

/** Reads the texts of one document; in each, a long text is read as far as `words` can be counted. */
export const readTexts = (texts: readonly SearchedText[], spotter: Spotter, means: Means): ReadDocument => {
  const read = texts.map((text) => lexemesOf({ id: '', ...text }, spotter));
  const best = new Map<string, number>();
  for (const one of read)
    for (const [lexeme, count] of countsOf(one, means)) if (count > (best.get(lexeme) ?? 0)) best.set(lexeme, count);
  return {
    vector: packed(read),
    versions: read.length,
    title_words: read.reduce((sum, { title }) => sum + title.length, 0),
    text_words: read.reduce((sum, { text }) => sum + text.length, 0),
    levels: new Map([...best].map(([lexeme, count]) => [lexeme, levelOf(count)])),
  };
};

export interface Sums {
  documents: number;
  means: Means;
}

/** What documents of these audiences come to: how many, and how long a text is on average. */
export const sumsOf = async (tx: Transaction<SearchTables>, audiences: readonly Audience[]): Promise<Sums> => {
  const { rows } = await sql<{ documents: number; versions: number; title_words: number; text_words: number }>`
    select coalesce(sum(documents), 0)::int as documents, coalesce(sum(versions), 0)::int as versions,
      coalesce(sum(title_words), 0)::float8 as title_words, coalesce(sum(text_words), 0)::float8 as text_words
    from search.tally where audience = any(${audiences})`.execute(tx);
  const { documents, versions, title_words, text_words } = rows[0]!;
  const mean = (words: number): number => (versions === 0 ? 1 : words / versions || 1);
  return { documents, means: { title: mean(title_words), text: mean(text_words) } };
};

/** Below so many documents, their means say little of those to come. */
const ENOUGH = 200;
const USUAL: Means = { title: 4, text: 12 };

/** The means by which levels are measured when a document is read; its exact score uses those of the hour it is asked. */
export const meansForLevels = async (tx: Transaction<SearchTables>): Promise<Means> => {
  const { documents, means } = await sumsOf(tx, ['public', 'office']);
  return documents < ENOUGH ? USUAL : means;
};
