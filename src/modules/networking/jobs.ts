import { job } from '../../platform/jobs/jobs.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/rights.ts';
import { introductionJobs } from './introductions/introduction-jobs.ts';
import { expirePostings } from './commands/expire-postings.ts';
import { remindAskers } from './commands/remind-askers.ts';

/** A little after midnight: what ended yesterday is in no list any more. */
const expire: Job = job(
  'networking.expire_postings',
  async (ground) => void (await expirePostings({ ground, actor: system, now: new Date() }, {})),
  { every: '10 0 * * *' },
);

/** By day only: a message at night wakes a household. */
const remind: Job = job(
  'networking.remind_askers',
  async (ground) => void (await remindAskers({ ground, actor: system, now: new Date() }, {})),
  { every: '50 9 * * *' },
);

export const jobs = [expire, remind, ...introductionJobs];
