import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { jobs } from './jobs.ts';
import { reactions } from './reactions/index.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and the work it does outside of requests. */
export const privacy: Room = { daily, onTheWeb, jobs: jobs as Room['jobs'], reactions };
