import type { Room } from '../../platform/room.ts';
import { reactions } from './reactions/index.ts';
import { deliver } from './webhooks/deliver.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its doors for programs, and what it tells them of. */
export const opendata: Room = {
  onTheWeb,
  jobs: [deliver] as Room['jobs'],
  // The facts are known once every room has been asked: the roof reads this last.
  get reactions() {
    return reactions();
  },
};
