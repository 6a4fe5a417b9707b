import { job } from '../../platform/jobs/jobs.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { askStructures } from './ask-structures.ts';

/** In the morning, once: a message at night wakes a household. */
export const ask: Job = job('catalogue.ask_if_still', (ground) => askStructures(ground), { every: '40 10 * * *' });

export const jobs = [ask];
