import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { jobs } from './jobs.ts';
import { reactions } from './follow-merges.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and the work it does outside of requests. */
export const juries: Room = { daily, onTheWeb, jobs: jobs as Room['jobs'], reactions };
