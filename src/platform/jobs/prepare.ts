import type { Pool } from 'pg';
import { migrate } from '../database/index.ts';
import { openBoss } from './work.ts';

/**
 * Everything a database must hold before the house opens on it: our migrations, then the tables and queues of the job
 * library, which makes and renews them itself. Safe to run again, and from several processes at once.
 * @returns the names of the migrations that were applied.
 */
export const prepareDatabase = async (pool: Pool, { trial }: { trial: boolean }): Promise<string[]> => {
  const applied = await migrate(pool);
  const boss = await openBoss(pool, { working: false, trial });
  await boss.stop({ graceful: false });
  return applied;
};
