<<<<<<< HEAD
import { calls } from './modules/calls/brings.ts';
import { forms } from './modules/forms/brings.ts';
import { juries } from './modules/juries/brings.ts';
import { people } from './modules/people/brings.ts';
import { programmes } from './modules/programmes/brings.ts';
import { registry } from './modules/registry/brings.ts';
import { ground } from './platform/brings.ts';
=======
import { jobs as callsJobs } from './modules/calls/jobs.ts';
import { reactions as callsReactions } from './modules/calls/reactions/index.ts';
import { onTheWeb as calls } from './modules/calls/web.tsx';
import { onTheWeb as forms } from './modules/forms/web.tsx';
import { jobs as juriesJobs } from './modules/juries/jobs.ts';
import { onTheWeb as juries } from './modules/juries/web.tsx';
import { onTheWeb as people } from './modules/people/web.tsx';
import { jobs as registryJobs, reactions as registryReactions } from './modules/registry/jobs.ts';
import { onTheWeb as registry } from './modules/registry/web.tsx';
import { onTheWeb as programmes } from './modules/programmes/web.tsx';
import { jobs as filesJobs } from './platform/files/index.ts';
import { jobs as journalJobs } from './platform/journal/jobs.ts';
>>>>>>> jury
import type { Job } from './platform/jobs/jobs.ts';
import type { Reaction } from './platform/jobs/reactions.ts';
import type { Room } from './platform/room.ts';
import type { RoomWeb } from './platform/web/room.ts';

<<<<<<< HEAD
/** Every room of the house, in the order of its menu. */
const rooms: Room[] = [calls, programmes, juries, registry, forms, people, ground];

/** What is mounted under `/:lang`. */
export const roomsOnTheWeb: RoomWeb[] = rooms.map(({ onTheWeb }) => onTheWeb);

/** What the working process does. */
export const reactions: Reaction[] = rooms.flatMap((room) => room.reactions);
export const jobs: Job<never>[] = [
  ...rooms.flatMap((room) => room.jobs),
  ...reactions.map(({ job }) => job as Job<never>),
];
=======
/** What the working process does: each room's jobs and reactions. */
export const reactions: Reaction[] = [...callsReactions, ...registryReactions];
export const jobs = [
  ...callsJobs,
  ...juriesJobs,
  ...registryJobs,
  ...filesJobs,
  ...journalJobs,
  ...messagesJobs,
  ...reactions.map(({ job }) => job),
] as Job<never>[];

/** What is mounted under `/:lang`, in the order of the menu. */
export const roomsOnTheWeb: RoomWeb[] = [calls, juries, programmes, registry, people, forms, administration];
>>>>>>> jury
