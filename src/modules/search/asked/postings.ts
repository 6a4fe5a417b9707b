import { sql, type Transaction } from 'kysely';
import { idf, K1, type Question } from '../rules/ranking.ts';
import { levelsOf, type LevelRun, type Posting } from '../rules/postings.ts';
import { shareOf } from '../rules/levels.ts';
import { memoryOf } from './remembered-postings.ts';
import type { Audience, SearchTables } from '../tables.ts';

type Tx = Transaction<SearchTables>;

/** Postings of so many documents come along with their levels. */
const SMALL = 128;

/** Postings read for one question at most: what weighs least stays unread. */
export const BUDGET = 300_000;

export interface PostingHead {
  lexeme: string;
  segment: number;
  documents: number;
  levels: Buffer;
  /** Null where there are too many to come along. */
  places: Buffer | null;
}

export interface FreshPosting {
  lexeme: string;
  number: number;
  level: number;
}

export interface Heads {
  sealed: PostingHead[];
  fresh: FreshPosting[];
  /** How many documents have each lexeme that any has; those gone lately are still among them. */
  holding: Map<string, number>;
}

/** What the index has of these lexemes. */
export const headsOf = async (
  tx: Tx,
  lexemes: readonly string[],
  segments: readonly number[],
  audiences: readonly Audience[],
): Promise<Heads> => {
  const { rows: sealed } =
    segments.length === 0
      ? { rows: [] }
      : await sql<PostingHead>`
    select lexeme, segment::int, documents, levels, case when documents <= ${SMALL} then places end as places
    from search.posting where lexeme = any(${lexemes}) and segment = any(${segments}::bigint[])`.execute(tx);
  const { rows: fresh } = await sql<FreshPosting>`
    select lexeme, number, level from search.fresh
    where lexeme = any(${lexemes}) and audience = any(${audiences})`.execute(tx);
  const holding = new Map<string, number>();
  const add = (lexeme: string, documents: number): void =>
    void holding.set(lexeme, (holding.get(lexeme) ?? 0) + documents);
  for (const { lexeme, documents } of sealed) add(lexeme, documents);
  for (const { lexeme } of fresh) add(lexeme, 1);
  return { sealed, fresh, holding };
};

/** What each lexeme adds to a document that has it wholly: asked, telling and the factor of BM25 together. */
export const weightsOf = (
  question: Question,
  holding: ReadonlyMap<string, number>,
  documents: number,
): Map<string, number> =>
  new Map(
    [...question].flatMap(([lexeme, asked]) => {
      const its = holding.get(lexeme);
      return its === undefined || asked <= 0 ? [] : [[lexeme, asked * idf(its, Math.max(documents, its)) * (K1 + 1)]];
    }),
  );

/** The beginning of a posting that is worth reading. */
export interface Reading extends Posting {
  segment: number;
  weight: number;
  /** Documents from its beginning. */
  most: number;
}

interface Run extends LevelRun {
  adds: number;
  of: number;
}

/**
 * How much of each posting is read: levels by what they add, the most first, within the budget. Levels of a posting come
 * heaviest first, so that what is read of it is a beginning.
 */
export const worthReading = (
  heads: readonly PostingHead[],
  weights: ReadonlyMap<string, number>,
  budget: number,
): number[] => {
  const most = heads.map(() => 0);
  const total = heads.reduce((sum, { documents }) => sum + documents, 0);
  if (total <= budget) return heads.map(({ documents }) => documents);
  const runs: Run[] = heads.flatMap(({ lexeme, levels }, of) =>
    levelsOf(levels).map((run) => ({ ...run, of, adds: (weights.get(lexeme) ?? 0) * shareOf(run.level) })),
  );
  let left = budget;
  for (const { of, count } of runs.toSorted((a, b) => b.adds - a.adds)) {
    if (count > left) break;
    left -= count;
    most[of]! += count;
  }
  return most;
};

interface Far {
  key: string;
  lexeme: string;
  segment: number;
  bytes: number;
}

const keyOf = ({ lexeme, segment }: Pick<PostingHead, 'lexeme' | 'segment'>): string => `${segment} ${lexeme}`;

/** The beginnings of these postings, remembered or read. */
const beginnings = async (tx: Tx, database: object, wanted: readonly Far[]): Promise<Map<string, Buffer>> => {
  const memory = memoryOf(database);
  const found = new Map<string, Buffer>();
  for (const { key, bytes } of wanted) {
    const places = memory.get(key, bytes);
    if (places !== undefined) found.set(key, places);
  }
  const far = wanted.filter(({ key }) => !found.has(key));
  if (far.length === 0) return found;
  const { rows } = await sql<{ at: number; places: Buffer }>`
    select x.at::int, substring(p.places from 1 for x.bytes) as places
    from unnest(${far.map(({ lexeme }) => lexeme)}::text[], ${far.map(({ segment }) => segment)}::bigint[],
      ${far.map(({ bytes }) => bytes)}::int[]) with ordinality as x (lexeme, segment, bytes, at)
      join search.posting p on p.lexeme = x.lexeme and p.segment = x.segment`.execute(tx);
  for (const { at, places } of rows) {
    const { key } = far[at - 1]!;
    memory.set(key, places);
    found.set(key, places);
  }
  return found;
};

/**
 * Reads what is worth reading.
 * @param database what the memory of postings belongs to
 * @returns also whether nothing was left unread
 */
export const readPostings = async (
  tx: Tx,
  database: object,
  { sealed: heads }: Heads,
  weights: ReadonlyMap<string, number>,
  budget = BUDGET,
): Promise<{ readings: Reading[]; whole: boolean }> => {
  const most = worthReading(heads, weights, budget);
  const far = heads.flatMap((head, at): Far[] =>
    head.places === null && most[at]! > 0
      ? [{ key: keyOf(head), lexeme: head.lexeme, segment: head.segment, bytes: 2 * most[at]! }]
      : [],
  );
  const fetched = await beginnings(tx, database, far);
  const readings = heads.flatMap((head, at): Reading[] => {
    const places = head.places ?? fetched.get(keyOf(head));
    const { segment, levels, lexeme } = head;
    return places === undefined ? [] : [{ segment, levels, places, weight: weights.get(lexeme) ?? 0, most: most[at]! }];
  });
  return { readings, whole: heads.every(({ documents }, at) => most[at] === documents) };
};
