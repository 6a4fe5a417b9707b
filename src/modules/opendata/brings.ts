import type { Room } from '../../platform/room.ts';
import { jobs } from './jobs.ts';
import { processings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its doors for programs, and what it tells them of. */
export const opendata: Room = {
  onTheWeb,
  jobs: jobs as Room['jobs'],
  processings,
  // The facts are known once every room has been asked: the roof reads this last.
  get reactions() {
    return reactions();
  },
};
