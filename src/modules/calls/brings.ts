import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { datasets } from './datasets.ts';
import { facts } from './facts.ts';
import { feeds } from './feeds.ts';
import { jobs } from './jobs.ts';
import { acts } from './phone/acts.ts';
import { shelves } from './phone/shelves.ts';
import { processings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { searched } from './searched.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, the work it does outside of requests, and what phones may ask. */
export const calls: Room = {
  daily,
  onTheWeb,
  jobs: jobs as Room['jobs'],
  reactions,
  processings,
  acts,
  shelves,
  facts,
  datasets,
  tells,
  feeds,
  searched,
};
