import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { followMerges } from '../../registry/index.ts';

/** What somebody said stays with the cooperative when two records of it become one. */
export const reactions: Reaction[] = followMerges('impact', [
  { table: 'impact.testimony' },
  { table: 'impact.photograph' },
]);
