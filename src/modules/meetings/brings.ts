import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { jobs } from './jobs.ts';
import { processings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house. */
export const meetings: Room = { daily, onTheWeb, jobs: jobs as Room['jobs'], reactions, processings };
