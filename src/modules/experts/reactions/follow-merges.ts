import { sql } from 'kysely';
import { followMerges } from '../../registry/index.ts';

/** Missions and conflicts go with their structure; a conflict that the kept record has already stays where it is. */
export const followed = followMerges('experts', [
  { table: 'experts.mission' },
  { table: 'experts.conflict', both: sql`g.expert = k.expert` },
]);
