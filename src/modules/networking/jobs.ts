import { job } from '../../platform/jobs/jobs.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/rights.ts';
import { introductionJobs } from './introduction-jobs.ts';
import { expirePostings } from './commands/expire-postings.ts';

/** A little after midnight: what ended yesterday is in no list any more. */
const expire: Job = job(
  'networking.expire_postings',
  async (ground) => void (await expirePostings({ ground, actor: system, now: new Date() }, {})),
  { every: '10 0 * * *' },
);

export const jobs = [expire, ...introductionJobs];
