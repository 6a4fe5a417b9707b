import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { datasets } from './datasets.ts';
import { followMerges } from '../registry/index.ts';
import { acts } from './phone/acts.ts';
import { shelves } from './phone/shelves.ts';
import { processings } from './processings.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and what it keeps of people. */
export const evidence: Room = {
  daily,
  onTheWeb,
  jobs: [],
  reactions: followMerges('evidence', [{ table: 'evidence.item' }]),
  processings,
  acts,
  shelves,
  datasets,
  tells,
};
