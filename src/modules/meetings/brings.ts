import type { Room } from '../../platform/room.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house. */
export const meetings: Room = { onTheWeb, jobs: [], reactions: [] };
