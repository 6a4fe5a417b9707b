import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { acts } from './phone/acts.ts';
import './file-uses.ts';
import { processings } from './processings.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and the work it does outside of requests. */
export const people: Room = { daily, onTheWeb, jobs: [], reactions: [], processings, acts };
