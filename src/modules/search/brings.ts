import type { Room } from '../../platform/room.ts';
import { rebuild } from './kept/rebuild.ts';
import { reread } from './kept/reread.ts';
import { settle } from './kept/every-minute.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and the work it does outside of requests. */
export const search: Room = { onTheWeb, jobs: [settle, reread, rebuild] as Room['jobs'], reactions: [] };
