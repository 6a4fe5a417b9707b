import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { asks } from './asks.ts';
import './file-uses.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and the work it does outside of requests. */
export const forms: Room = { daily, onTheWeb, jobs: [], reactions: [], asks };
