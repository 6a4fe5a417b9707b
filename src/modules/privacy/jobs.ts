import type { Ground } from '../../platform/ground.ts';
import { job } from '../../platform/jobs/jobs.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/rights.ts';
import { anonymiseBatch } from './commands/anonymise-batch.ts';
import { declared } from './declared.ts';

const batch = 500;

/** Batch after batch, each in a transaction of its own, so that nobody waits long for a row. */
const anonymise = async (ground: Ground, processing: string): Promise<void> => {
  for (;;) {
    const caller = { ground, actor: system, now: new Date() };
    const facts = await anonymiseBatch(caller, { processing, limit: batch });
    if (Number(facts[0]?.payload?.['records'] ?? 0) < batch) return;
  }
};

/** Every night, in every room: what is older than its time loses its names. */
export const anonymiseAll: Job = job(
  'privacy.anonymise',
  async (ground) => {
    for (const { name } of declared()) await anonymise(ground, name);
  },
  { every: '40 2 * * *', pace: 'long' },
);

export const jobs = [anonymiseAll];
