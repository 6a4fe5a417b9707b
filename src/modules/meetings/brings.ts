import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { datasets } from './datasets.ts';
import { facts } from './facts.ts';
import { feeds } from './feeds.ts';
import { jobs } from './jobs.ts';
import { processings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { searched } from './searched.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house. */
export const meetings: Room = {
  daily,
  onTheWeb,
  jobs: jobs as Room['jobs'],
  reactions,
  processings,
  searched,
  facts,
  datasets,
  feeds,
};
