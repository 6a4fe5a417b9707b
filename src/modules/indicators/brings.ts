import type { Room } from '../../platform/room.ts';
import { follow } from './jobs.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and the job that follows the journal. */
export const indicators: Room = { onTheWeb, jobs: [follow], reactions: [], follows: [follow] };
