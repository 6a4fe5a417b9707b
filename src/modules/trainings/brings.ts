import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { facts } from './facts.ts';
import { datasets } from './datasets.ts';
import { acts, shelves } from './field.ts';
import { processings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { forgetBegun } from './forget-begun.ts';
import { searched } from './searched.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and what it has for phones. */
export const trainings: Room = {
  daily,
  onTheWeb,
  jobs: [forgetBegun] as Room['jobs'],
  reactions,
  acts,
  shelves,
  processings,
  facts,
  datasets,
  tells,
  searched,
};
