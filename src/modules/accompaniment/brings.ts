import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { datasets } from './datasets.ts';
import { facts } from './facts.ts';
import { acts } from './phone/acts.ts';
import { assignments, shelves } from './phone/shelves.ts';
import { reactions } from './reactions/index.ts';
import { processings } from './processings.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, the work it does outside of requests, and what phones hold and send. */
export const accompaniment: Room = {
  daily,
  onTheWeb,
  jobs: [],
  reactions,
  acts,
  shelves,
  assignments,
  processings,
  facts,
  datasets,
  tells,
};
