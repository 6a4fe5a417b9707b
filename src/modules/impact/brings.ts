import type { Room } from '../../platform/room.ts';
import { datasets } from './datasets.ts';
import { feeds } from './feeds.ts';
import { jobs } from './jobs.ts';
import { processings } from './processings.ts';
import { reactions } from './reactions/index.ts';
import { searched } from './searched.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and what it keeps of people. */
export const impact: Room = { onTheWeb, jobs, reactions, processings, datasets, feeds, tells, searched };
