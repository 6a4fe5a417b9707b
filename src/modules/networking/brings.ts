import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { hears } from './hears.ts';
import { datasets } from './datasets.ts';
import { facts } from './facts.ts';
import { feeds } from './feeds.ts';
import { introductionProcessings } from './introductions/introduction-processings.ts';
import { jobs } from './jobs.ts';
import { processings as postingProcessings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { searched } from './searched.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

const processings = [...postingProcessings, ...introductionProcessings];

/** What this room brings to the house: its pages, its words, and the work it does outside of requests. */
export const networking: Room = {
  daily,
  onTheWeb,
  jobs,
  reactions,
  hears,
  processings,
  searched,
  facts,
  datasets,
  tells,
  feeds,
};
