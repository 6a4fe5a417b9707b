import { job } from '../../platform/jobs/jobs.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/rights.ts';
import { endPhotographs } from './commands/withdraw-photograph.ts';

/** After midnight: what the last day of a consent hid already goes for good. */
const end: Job = job(
  'impact.end_photographs',
  async (ground) => {
    await endPhotographs({ ground, actor: system, now: new Date() }, {});
  },
  { every: '12 0 * * *' },
);

export const jobs = [end];
