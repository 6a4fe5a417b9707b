import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { reactions } from './follow-merges.ts';
import { jobs } from './jobs.ts';
import './openrosa/file-uses.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: the door for phones, and the office's pages about what came through it. */
export const field: Room = { daily, onTheWeb, jobs: jobs as Room['jobs'], reactions };
