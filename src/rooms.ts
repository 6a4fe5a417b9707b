import { jobs as callsJobs } from './modules/calls/jobs.ts';
import { jobs as filesJobs } from './platform/files/index.ts';
import { jobs as messagesJobs } from './platform/messages/index.ts';
import type { Job } from './platform/jobs/jobs.ts';
import type { RoomWeb } from './platform/web/room.ts';
import type { Reaction } from './platform/jobs/reactions.ts';

/** What the working process does: each room's jobs and reactions. */
export const jobs = [...callsJobs, ...filesJobs, ...messagesJobs] as Job<never>[];
export const reactions: Reaction[] = [];
/** What is mounted under `/:lang`, in the order of the menu. */
export const roomsOnTheWeb: RoomWeb[] = [];
