import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { datasets } from './datasets.ts';
import { facts } from './facts.ts';
import { processings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { searched } from './searched.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages and words, what it keeps of people, and whom search finds. */
export const experts: Room = { daily, onTheWeb, jobs: [], reactions, processings, searched, facts, datasets, tells };
