import type { Job } from './jobs/jobs.ts';
import type { Reaction } from './jobs/reactions.ts';
import type { RoomWeb } from './web/room.ts';

/** What a room brings to the house; `src/rooms.ts` lists the rooms, and nothing of what is in them. */
export interface Room {
  onTheWeb: RoomWeb;
  jobs: Job<never>[];
  reactions: Reaction[];
}
