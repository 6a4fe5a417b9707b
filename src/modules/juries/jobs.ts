import { job } from '../../platform/jobs/jobs.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { solveWaiting } from './solve-waiting.ts';

/** Solves outside of any transaction, in a thread of its own; run twice it solves once. */
export const solveJob: Job<{ assignment: string }> = job(
  'juries.solve_assignment',
  (ground, { assignment }) => solveWaiting(ground, assignment),
  { pace: 'long' },
);

export const jobs = [solveJob];
