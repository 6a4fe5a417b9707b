import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { datasets } from './datasets.ts';
import { follow } from './jobs.ts';
import { searched } from './searched.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and the job that follows the journal. */
export const indicators: Room = {
  daily,
  onTheWeb,
  jobs: [follow],
  reactions: [],
  follows: [follow],
  datasets,
  tells,
  searched,
};
