import { sql, type Kysely, type Transaction } from 'kysely';
import type { Concept } from '../rules/thesaurus/concept.ts';
import { thesaurus } from '../rules/thesaurus/index.ts';
import { inForce, relatedIn, type KeptConcept } from '../rules/thesaurus/kept-concept.ts';
import { relatedTo } from '../rules/thesaurus/related.ts';
import { spotterOf, type Spotter } from '../spotting.ts';
import type { SearchTables } from '../tables.ts';

type Tx = Transaction<SearchTables>;
// A transaction of a room above is typed with its own tables.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyDatabase = Kysely<any>;

export interface InForce {
  concepts: readonly Concept[];
  /** Every concept by its code, those retired too: what a record was called stays readable. */
  known: ReadonlyMap<string, Concept>;
  spotter: Spotter;
  related: (code: string) => readonly string[];
}

/** By version, which no two databases share unless they hold the same: the last few. */
const remembered = new Map<string, InForce>();
const FEW = 4;

/** What an organisation keeps besides the thesaurus of the program. */
export const keptConcepts = async (tx: Tx): Promise<KeptConcept[]> => {
  const { rows } = await sql<KeptConcept>`
    select code, concept_group as "group", fr, ar, en, dialect, related, retired from search.concept order by code`.execute(
    tx,
  );
  return rows;
};

const madeOf = (kept: readonly KeptConcept[]): InForce => {
  const concepts = inForce(thesaurus, kept);
  return {
    concepts,
    known: new Map([...thesaurus, ...kept].map((concept) => [concept.code, concept])),
    spotter: spotterOf(concepts),
    related: relatedIn(relatedTo, kept),
  };
};

/** The thesaurus as it stands in this transaction, what finds its concepts in a text, and what is related. */
export const thesaurusInForce = async (tx: Tx): Promise<InForce> => {
  const { version } = await tx.selectFrom('search.thesaurus').select('version').executeTakeFirstOrThrow();
  const known = remembered.get(version);
  if (known !== undefined) return known;
  const kept = await keptConcepts(tx);
  const made = madeOf(kept);
  remembered.set(version, made);
  for (const oldest of remembered.keys()) if (remembered.size > FEW) remembered.delete(oldest);
  return made;
};

let seen: InForce | null = null;

/**
 * Looks which thesaurus stands, so that all that asks for it without waiting (labels on a page, codes in what was
 * typed) has that one. The verbs of a room that speaks of concepts begin with it: see `first` of `platform/command.ts`.
 */
export const lookAtThesaurus = async (given: AnyDatabase): Promise<void> => {
  seen = await thesaurusInForce(given as Tx);
};

/**
 * Something made of the thesaurus as this process last saw it, once for each that it sees: of the program's own before it
 * has looked.
 */
export const ofThesaurus = <Made>(make: (thesaurus: InForce) => Made): (() => Made) => {
  const made = new WeakMap<InForce, { its: Made }>();
  return () => {
    seen ??= madeOf([]);
    const known = made.get(seen) ?? { its: make(seen) };
    made.set(seen, known);
    return known.its;
  };
};

/** Says that the thesaurus is another from here on: every process that asks for it reads it anew. */
export const newVersion = async (tx: Tx): Promise<void> => {
  await sql`update search.thesaurus set version = gen_random_uuid()`.execute(tx);
};
