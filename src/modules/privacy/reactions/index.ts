import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { followMerges } from '../../registry/index.ts';
import { tellAdministrators } from './tell-administrators.ts';

/** Openings follow two records of a cooperative that become one, as the rights that they gave do. */
const followed = followMerges('privacy', [{ table: 'privacy.opening' }]);

export const reactions: Reaction[] = [tellAdministrators, ...followed];
