import type { Room } from '../../platform/room.ts';
import { daily } from './daily.ts';
import { datasets } from './datasets.ts';
import { facts } from './facts.ts';
import { tells } from './tells.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and the work it does outside of requests. */
export const programmes: Room = { daily, onTheWeb, jobs: [], reactions: [], facts, datasets, tells };
