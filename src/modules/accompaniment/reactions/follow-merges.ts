import { sql } from 'kysely';
import { followMerges } from '../../registry/index.ts';

/** Engagements follow two records of a cooperative that become one; two in one tranche stay apart, for the office. */
export const followed = followMerges('accompaniment', [
  {
    table: 'accompaniment.engagement',
    both: sql`k.edition = g.edition and k.state <> 'withdrawn' and g.state <> 'withdrawn'`,
  },
]);
