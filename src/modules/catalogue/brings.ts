import type { Room } from '../../platform/room.ts';
import { followed } from './reactions/follow-merges.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages and its words. */
export const catalogue: Room = { onTheWeb, jobs: [], reactions: followed };
