import type { Reaction } from '../../../platform/jobs/reactions.ts';

export const reactions: Reaction[] = [];
