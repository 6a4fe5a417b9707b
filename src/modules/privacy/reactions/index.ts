import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { tellAdministrators } from './tell-administrators.ts';

export const reactions: Reaction[] = [tellAdministrators];
