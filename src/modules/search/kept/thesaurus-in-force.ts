import { sql, type Transaction } from 'kysely';
import type { Concept } from '../rules/thesaurus/concept.ts';
import { thesaurus } from '../rules/thesaurus/index.ts';
import { inForce, relatedIn, type KeptConcept } from '../rules/thesaurus/kept-concept.ts';
import { relatedTo } from '../rules/thesaurus/related.ts';
import { spotterOf, type Spotter } from '../spotting.ts';
import type { SearchTables } from '../tables.ts';

type Tx = Transaction<SearchTables>;

export interface InForce {
  concepts: readonly Concept[];
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

/** The thesaurus as it stands in this transaction, what finds its concepts in a text, and what is related. */
export const thesaurusInForce = async (tx: Tx): Promise<InForce> => {
  const { version } = await tx.selectFrom('search.thesaurus').select('version').executeTakeFirstOrThrow();
  const known = remembered.get(version);
  if (known !== undefined) return known;
  const kept = await keptConcepts(tx);
  const concepts = inForce(thesaurus, kept);
  const made: InForce = { concepts, spotter: spotterOf(concepts), related: relatedIn(relatedTo, kept) };
  remembered.set(version, made);
  for (const oldest of remembered.keys()) if (remembered.size > FEW) remembered.delete(oldest);
  return made;
};

/** Says that the thesaurus is another from here on: every process that asks for it reads it anew. */
export const newVersion = async (tx: Tx): Promise<void> => {
  await sql`update search.thesaurus set version = gen_random_uuid()`.execute(tx);
};
