import type { Room } from '../../platform/room.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: files in the words of public standards. */
export const standards: Room = { onTheWeb, jobs: [], reactions: [] };
