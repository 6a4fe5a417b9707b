import type { Room } from '../../platform/room.ts';
import { jobs } from './jobs.ts';
import { processings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and what it keeps of people. */
export const impact: Room = { onTheWeb, jobs, reactions, processings };
