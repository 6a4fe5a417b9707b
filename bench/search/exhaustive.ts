import { sql, type Kysely } from 'kysely';
import { questionOf, spotterOf, thesaurus } from '../../src/modules/search/index.ts';
import { sumsOf } from '../../src/modules/search/kept/reading.ts';
import { idf, K1, type Means, type Question } from '../../src/modules/search/rules/ranking.ts';
import { markOf, scoreOf, type Weighed } from '../../src/modules/search/rules/vector.ts';
import type { SearchTables } from '../../src/modules/search/tables.ts';

type Db = Kysely<SearchTables>;

export interface Asked {
  text: string;
  lang: 'fr' | 'ar' | 'en';
  chosen: Map<string, string>;
}

const most = 10;

/** A question as exact scores need it. */
export const weighedOf = (question: Question, holding: ReadonlyMap<string, number>, documents: number): Weighed => {
  const known = [...question].filter(([lexeme]) => holding.has(lexeme));
  return {
    places: new Map(known.map(([lexeme], place) => [markOf(lexeme), place])),
    weights: known.map(([lexeme, weight]) => weight * idf(holding.get(lexeme)!, documents) * (K1 + 1)),
  };
};

const weighedAll = async (db: Db, asked: Asked[]): Promise<{ weighed: Weighed[]; means: Means }> => {
  const spotter = spotterOf(thesaurus);
  const { documents, means } = await db.transaction().execute((tx) => sumsOf(tx, ['public']));
  const weighed: Weighed[] = [];
  for (const { text, lang } of asked) {
    const lexemes = [...questionOf(text, lang, spotter, () => true).keys()];
    const { rows } = await sql<{ lexeme: string; n: number }>`select lexeme, sum(n)::int as n from (
        select p.lexeme, p.documents as n from search.posting p join search.segment s on s.id = p.segment
          where p.lexeme = any(${lexemes}) and s.audience = 'public'
        union all select lexeme, 1 from search.fresh where lexeme = any(${lexemes}) and audience = 'public') x group by 1`.execute(
      db,
    );
    const holding = new Map(rows.map(({ lexeme, n }) => [lexeme, n]));
    weighed.push(
      weighedOf(
        questionOf(text, lang, spotter, (lexeme) => holding.has(lexeme)),
        holding,
        documents,
      ),
    );
  }
  return { weighed, means };
};

/** Keeps a document among the best when it belongs there. */
const take = (its: { number: number; score: number }[], number: number, score: number): void => {
  if (its.length === most && score <= its[most - 1]!.score) return;
  its.push({ number, score });
  its.sort((a, b) => b.score - a.score || a.number - b.number);
  its.splice(most);
};

/** The exact scores of every document for some questions: what the ranking would say if it read all. */
export const exhaustive = async (db: Db, asked: Asked[]): Promise<number[][]> => {
  const { weighed, means } = await weighedAll(db, asked);
  const best: { number: number; score: number }[][] = asked.map(() => []);
  for (let after = 0; ;) {
    const { rows } = await sql<{ number: number; vector: Buffer }>`select number, vector from search.document
      where number > ${after} and audience = 'public' order by number limit 10000`.execute(db);
    if (rows.length === 0) break;
    for (const [at, question] of weighed.entries())
      for (const { number, vector } of rows) take(best[at]!, number, scoreOf(vector, question, means));
    after = rows.at(-1)!.number;
  }
  return best.map((list) => list.map(({ number }) => number));
};
