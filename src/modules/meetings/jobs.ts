import { job } from '../../platform/jobs/jobs.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { planWaiting } from './plan-waiting.ts';

/** Plans a day outside of any transaction, in a thread of its own. */
export const planJob: Job<{ plan: string }> = job('meetings.plan', (ground, { plan }) => planWaiting(ground, plan), {
  pace: 'long',
});

export const jobs = [planJob];
