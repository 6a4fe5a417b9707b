import { daily } from './jobs/daily.ts';
import { jobs as files } from './files/index.ts';
import { jobs as journal } from './journal/jobs.ts';
import type { Job } from './jobs/jobs.ts';
import { jobs as messages } from './messages/index.ts';
import type { Room } from './room.ts';
import { administration } from './web/administration.ts';

/** What the ground brings: the pages of administrators, and its own work. */
export const ground: Room = {
  onTheWeb: administration,
  daily,
  jobs: [...files, ...journal, ...messages] as Job<never>[],
  reactions: [],
};
