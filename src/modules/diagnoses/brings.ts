import './file-uses.ts';
import type { Room } from '../../platform/room.ts';
import { datasets } from './datasets.ts';
import { facts } from './facts.ts';
import { acts } from './field-acts.ts';
import { shelves } from './field-shelves.ts';
import { reactions } from './follow-merges.ts';
import { processings } from './processings.ts';
import { onTheWeb } from './web.tsx';

/** What this room brings to the house: its pages, its words, and what it has for phones. */
export const diagnoses: Room = { onTheWeb, jobs: [], reactions, acts, shelves, processings, facts, datasets };
