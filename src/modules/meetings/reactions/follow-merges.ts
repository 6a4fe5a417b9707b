import { sql } from 'kysely';
import { followMerges } from '../../registry/index.ts';

/**
 * Who takes part follows two records of a cooperative that become one, with her wishes and meetings. A day in which both
 * records take part keeps both: nobody can tell which of the two sat at a table.
 */
export const followed = followMerges('meetings', [{ table: 'meetings.participant', both: sql`g.day = k.day` }]);
