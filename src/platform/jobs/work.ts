import { PgBoss } from 'pg-boss';
import type { Pool } from 'pg';
import type { Ground } from '../ground.ts';
import { retries } from './jobs.ts';
import type { Job } from './jobs.ts';
import { queues } from './queues.ts';
import { timeZone } from '../words/format.ts';

interface Envelope {
  job: string;
  data: object;
}

/**
 * pg-boss over the house's own pool.
 * @param working true for a process that also does the jobs; one that only sends needs no supervision.
 */
export const openBoss = async (
  pool: Pool,
  { working, trial }: { working: boolean; trial: boolean },
): Promise<PgBoss> => {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    supervise: working,
    schedule: working,
    ...(trial ? { backend: 'pglite' as const } : {}),
  });
  boss.on('error', (error) => console.error('jobs:', error.message));
  await boss.start();
  for (const queue of Object.values(queues)) await boss.createQueue(queue);
  return boss;
};

const keyOf = (name: string): string => name.replace('.', '-');

/** What the clock sends; what no room asks for any more is taken back. */
const scheduleJobs = async (boss: PgBoss, jobs: Job<never>[]): Promise<void> => {
  const timed = jobs.filter((one) => one.every !== undefined);
  const wanted = new Set(timed.map((one) => keyOf(one.name)));
  for (const old of await boss.getSchedules()) {
    if (!wanted.has(old.key)) await boss.unschedule(old.name, old.key);
  }
  for (const { name, pace, every } of timed) {
    const options = { ...retries, tz: timeZone, key: keyOf(name), singletonKey: `${name}:clock` };
    await boss.schedule(queues[pace], every as string, { job: name, data: {} }, options);
  }
};

/** Starts doing the jobs; a job nobody knows fails, and is shown to an administrator with the others given up. */
export const workJobs = async (boss: PgBoss, ground: Ground, jobs: Job<never>[]): Promise<void> => {
  const byName = new Map(jobs.map((one) => [one.name, one]));
  const handle = async ([taken]: { data: Envelope }[]): Promise<void> => {
    if (!taken) return;
    const known = byName.get(taken.data.job);
    if (!known) throw new Error(`no job is called ${taken.data.job}`);
    await known.run(ground, taken.data.data as never);
  };
  await scheduleJobs(boss, jobs);
  await boss.work<Envelope>(queues.quick, { localConcurrency: 3, pollingIntervalSeconds: 0.5 }, handle);
  await boss.work<Envelope>(queues.long, { localConcurrency: 1, pollingIntervalSeconds: 0.5 }, handle);
};
