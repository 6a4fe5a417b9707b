import { sql } from 'kysely';
import { followMerges } from '../../registry/index.ts';

/** Applications and laureates follow two records that become one; two applications to one call stay apart. */
export const followed = followMerges('calls', [
  { table: 'calls.application', both: sql`k.call = g.call and k.annulled_at is null and g.annulled_at is null` },
  { table: 'calls.laureate', both: sql`k.call = g.call` },
]);
