import type { Room } from '../../platform/room.ts';
import { datasets } from './datasets.ts';
import { facts } from './facts.ts';
import { hears } from './hears.ts';
import { jobs } from './jobs.ts';
import { reactions } from './reactions/index.ts';
import { searched } from './searched.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages and words, what it asks by message, and what of it is found and counted. */
export const catalogue: Room = {
  onTheWeb,
  jobs: jobs as Room['jobs'],
  reactions,
  hears,
  searched,
  facts,
  datasets,
  tells,
};
