import { sql, type Transaction } from 'kysely';
import { questionOf } from '../lexemes.ts';
import { thesaurusInForce, type InForce } from '../kept/thesaurus-in-force.ts';
import { sumsOf } from '../kept/reading.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { Audience, SearchTables } from '../tables.ts';
import { inExactOrder, type Scored } from './exact.ts';
import type { Span } from './buckets.ts';
import { BLOCK, foundIn, WORTH, type Chosen, type Found, type FreshFound } from './found.ts';
import { segmentsNow } from './known-segments.ts';
import { BUDGET, headsOf, readPostings, weightsOf } from './postings.ts';
import { freshScores, sealedScores } from './scores.ts';

type Tx = Transaction<SearchTables>;

export interface Asking {
  text: string;
  lang: Language;
  audiences: readonly Audience[];
  chosen: Chosen;
  may?: (facets: readonly string[], audience: string) => boolean;
  /** Postings read at most. */
  budget?: number;
  /** The places that a page shows, the first from 0: what is given back are the blocks in which they lie. */
  from?: number;
  most?: number;
}

export interface Best extends Omit<Found, 'candidates'> {
  /** In order; some hundreds at most. */
  scored: Scored[];
  /** The place of the first of these. */
  begins: number;
  /** Something was left unread, so that counts are near to what they say. */
  near: boolean;
  /** Words of the question that no document has, nor any concept. */
  known: ReadonlyMap<string, number>;
}

const goneNow = async (tx: Tx): Promise<Set<number>> => {
  const { rows } = await sql<{ number: number }>`select number from search.gone`.execute(tx);
  return new Set(rows.map(({ number }) => number));
};

/** Facets of what was lately written; without any choice, only of what can be worth showing. */
const freshFound = async (
  tx: Tx,
  { may, chosen }: Asking,
  scores: ReadonlyMap<number, number>,
): Promise<FreshFound[]> => {
  const least = may === undefined && chosen.size === 0 ? WORTH * Math.max(0, ...scores.values()) : 0;
  const numbers = [...scores].filter(([, score]) => score >= least).map(([number]) => number);
  if (numbers.length === 0) return [];
  const { rows } = await sql<FreshFound & { audience: string }>`
    select number, facets, audience from search.document where number = any(${numbers})`.execute(tx);
  return may === undefined ? rows : rows.filter(({ facets, audience }) => may(facets, audience));
};

/** Every lexeme that the question may ask for, whatever the index knows. */
const lexemesAsked = ({ text, lang }: Asking, { spotter, related }: InForce): string[] => [
  ...questionOf(text, lang, spotter, () => true, related).keys(),
];

const blocksAround = ({ from = 0, most = BLOCK }: Asking): Span => ({
  from: Math.floor(from / BLOCK) * BLOCK,
  to: Math.ceil((from + most) / BLOCK) * BLOCK,
});

/**
 * The documents that answer best, in the order of the exact ranking: candidates by levels within the budget, then
 * exactly scored. Beyond the first block levels say who is in which, and exact scores the order within: every answer
 * stands in one place, however far a reader goes.
 * @param database what the memory of segments belongs to
 */
export const bestDocuments = async (tx: Tx, database: object, asking: Asking): Promise<Best> => {
  const { text, lang, audiences, chosen, may, budget = BUDGET } = asking;
  const thesaurus = await thesaurusInForce(tx);
  const { spotter, related } = thesaurus;
  const lexemes = lexemesAsked(asking, thesaurus);
  const segments = await segmentsNow(tx, database, audiences);
  const heads = await headsOf(
    tx,
    lexemes,
    segments.map(({ id }) => id),
    audiences,
  );
  const question = questionOf(text, lang, spotter, (lexeme) => heads.holding.has(lexeme), related);
  const { documents, means } = await sumsOf(tx, audiences);
  const weights = weightsOf(question, heads.holding, documents);
  const { readings, whole } = await readPostings(tx, database, heads, weights, budget);
  const gone = await goneNow(tx);
  const fresh = freshScores(heads.fresh, weights, gone);
  const late = await freshFound(tx, asking, fresh);
  const sealed = sealedScores(segments, readings, gone);
  const span = blocksAround(asking);
  const { candidates, total, counts } = foundIn(segments, { sealed, fresh }, late, chosen, span, may);
  const scored = await inExactOrder(tx, candidates, weights, means, BLOCK);
  return { scored, begins: span.from, total, counts, near: !whole, known: heads.holding };
};
