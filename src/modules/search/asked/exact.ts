import { sql, type Transaction } from 'kysely';
import type { Means } from '../rules/ranking.ts';
import { markOf, scoreOf, type Weighed } from '../rules/vector.ts';
import type { SearchTables } from '../tables.ts';

export interface Scored {
  number: number;
  score: number;
}

const weighed = (weights: ReadonlyMap<string, number>): Weighed => ({
  places: new Map([...weights.keys()].map((lexeme, place) => [markOf(lexeme), place])),
  weights: [...weights.values()],
});

/**
 * Candidates in blocks of `size`, each in the order of its exact scores, of equal ones the one written first; those gone
 * are not among them.
 */
export const inExactOrder = async (
  tx: Transaction<SearchTables>,
  candidates: readonly number[],
  weights: ReadonlyMap<string, number>,
  means: Means,
  size: number,
): Promise<Scored[]> => {
  if (candidates.length === 0) return [];
  const question = weighed(weights);
  const { rows } = await sql<{ number: number; vector: Buffer }>`
    select number, vector from search.document where number = any(${candidates}) and vector is not null`.execute(tx);
  const block = new Map(candidates.map((number, place) => [number, Math.floor(place / size)]));
  return rows
    .map(({ number, vector }) => ({ number, score: scoreOf(vector, question, means) }))
    .toSorted((a, b) => block.get(a.number)! - block.get(b.number)! || b.score - a.score || a.number - b.number);
};
