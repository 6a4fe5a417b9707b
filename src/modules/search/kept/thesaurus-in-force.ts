import type { Transaction } from 'kysely';
import type { Concept } from '../rules/thesaurus/concept.ts';
import { thesaurus } from '../rules/thesaurus/index.ts';
import { spotterOf, type Spotter } from '../spotting.ts';
import type { SearchTables } from '../tables.ts';

export interface InForce {
  concepts: readonly Concept[];
  spotter: Spotter;
}

let shipped: InForce | undefined;

/** The thesaurus as it stands in this transaction, and what finds its concepts in a text. */
export const thesaurusInForce = async (_tx: Transaction<SearchTables>): Promise<InForce> =>
  (shipped ??= { concepts: thesaurus, spotter: spotterOf(thesaurus) });
