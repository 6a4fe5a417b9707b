import type { Transaction } from 'kysely';
import type { Language } from '../../../platform/text/index.ts';
import type { SearchTables } from '../tables.ts';
import { bestDocuments } from './best-documents.ts';
import { browsed } from './browsed.ts';

// The transaction is its caller's, typed with the tables of another room.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyTransaction = Transaction<any>;

/** What a room's own list asks of the one search. */
export interface OfKind {
  kind: string;
  /** Empty: everything of this kind, narrowed alone. */
  text: string;
  lang: Language;
  /** The chosen value of each facet; seven with the kind at most. */
  chosen: ReadonlyMap<string, string>;
  /** The place of the first that is shown, from 0, and how many are. */
  from: number;
  most: number;
}

export interface FoundOfKind {
  /** Ids in order; null where nothing was typed, and the room puts its records into an order of its own. */
  ids: string[] | null;
  total: number;
  /** Some of what was asked was left unread: numbers are near to what they say. */
  near: boolean;
  /** By facet, how many each value would leave. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const idsOf = async (tx: Transaction<SearchTables>, numbers: readonly number[]): Promise<string[]> => {
  if (numbers.length === 0) return [];
  const rows = await tx.selectFrom('search.document').select(['number', 'id']).where('number', 'in', numbers).execute();
  const ids = new Map(rows.map(({ number, id }) => [number, id]));
  return numbers.flatMap((number) => ids.get(number) ?? []);
};

/**
 * The public records of one kind that answer, best first, for a room's own list with facets: the ranking, the languages
 * and the counts of the one search.
 * @param database the ground's, to which what the process remembers belongs
 */
export const foundOfKind = async (
  given: AnyTransaction,
  database: object,
  { kind, text, lang, chosen, from, most }: OfKind,
): Promise<FoundOfKind> => {
  const tx = given as Transaction<SearchTables>;
  const asked = {
    audiences: ['public'] as const,
    chosen: new Map([['kind', kind], ...chosen].slice(0, 7) as [string, string][]),
  };
  if (text === '') return { ids: null, ...(await browsed(tx, database, asked)) };
  const { scored, begins, total, near, counts } = await bestDocuments(tx, database, {
    ...asked,
    text,
    lang,
    from,
    most,
  });
  const here = scored.slice(from - begins, from - begins + most).map(({ number }) => number);
  return { ids: await idsOf(tx, here), total, near, counts };
};
