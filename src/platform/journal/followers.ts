import type { Ground } from '../ground.ts';
import type { Job } from '../jobs/jobs.ts';

const followers = new Map<string, Job<never>>();

/** Tells the ground which jobs follow the sealed journal; done once when the program starts. */
export const registerFollowers = (jobs: readonly Job<never>[]): void => {
  for (const job of jobs) followers.set(job.name, job);
};

/**
 * Sends each follower its job, one of a kind at a time. Whoever seals does it: writers would all wait for the one row of
 * a job that may wait but once.
 */
export const tellFollowers = async ({ db, jobs }: Pick<Ground, 'db' | 'jobs'>): Promise<void> => {
  if (followers.size === 0) return;
  await db.transaction().execute(async (tx) => {
    for (const job of followers.values()) await jobs.within(tx)(job, {} as never, { key: 'follow' });
  });
};
