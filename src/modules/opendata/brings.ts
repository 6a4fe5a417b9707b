import type { Room } from '../../platform/room.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages and doors for programs. */
export const opendata: Room = { onTheWeb, jobs: [], reactions: [] };
