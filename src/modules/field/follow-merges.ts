import { followMerges } from '../registry/index.ts';

/** What Collect sent follows two records of a cooperative that become one, as what it became does. */
export const reactions = followMerges('field', [{ table: 'field.submission' }]);
