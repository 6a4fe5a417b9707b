import { sql } from 'kysely';
import { followMerges } from '../../registry/index.ts';

/** Needs and offers follow two records of a cooperative that become one; where both have a party, each keeps its own. */
export const reactions = [
  ...followMerges('networking', [{ table: 'networking.party', both: sql`true` }, { table: 'networking.posting' }]),
];
