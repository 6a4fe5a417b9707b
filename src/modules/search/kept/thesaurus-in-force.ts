import type { Transaction } from 'kysely';
import { thesaurus } from '../rules/thesaurus/index.ts';
import { spotterOf, type Spotter } from '../spotting.ts';
import type { SearchTables } from '../tables.ts';

let shipped: Spotter | undefined;

/** What finds concepts in a text, as the thesaurus stands in this transaction. */
export const spotterInForce = async (_tx: Transaction<SearchTables>): Promise<Spotter> =>
  (shipped ??= spotterOf(thesaurus));
