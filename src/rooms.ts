import { jobs as callsJobs } from './modules/calls/jobs.ts';
import { reactions as callsReactions } from './modules/calls/reactions/index.ts';
import { onTheWeb as calls } from './modules/calls/web.tsx';
import { onTheWeb as forms } from './modules/forms/web.tsx';
import { onTheWeb as people } from './modules/people/web.tsx';
import { jobs as juriesJobs } from './modules/juries/jobs.ts';
import { jobs as registryJobs, reactions as registryReactions } from './modules/registry/jobs.ts';
import { onTheWeb as registry } from './modules/registry/web.tsx';
import { onTheWeb as programmes } from './modules/programmes/web.tsx';
import { onTheWeb as site } from './modules/site/web.tsx';
import { jobs as filesJobs } from './platform/files/index.ts';
import { jobs as journalJobs } from './platform/journal/jobs.ts';
import type { Job } from './platform/jobs/jobs.ts';
import type { Reaction } from './platform/jobs/reactions.ts';
import { jobs as messagesJobs } from './platform/messages/index.ts';
import { administration } from './platform/web/administration.ts';
import type { RoomWeb } from './platform/web/room.ts';

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
export const roomsOnTheWeb: RoomWeb[] = [site, calls, programmes, registry, people, forms, administration];
