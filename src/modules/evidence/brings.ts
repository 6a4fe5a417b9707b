import type { Room } from '../../platform/room.ts';
import { followMerges } from '../registry/index.ts';
import { processings } from './processings.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and what it keeps of people. */
export const evidence: Room = {
  onTheWeb,
  jobs: [],
  reactions: followMerges('evidence', [{ table: 'evidence.item' }]),
  processings,
};
