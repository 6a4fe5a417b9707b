import type { PgBoss } from 'pg-boss';
import type { Ground } from '../ground.ts';
import { administrationOver } from './administration.ts';
import type { JobsAdministration } from './administration.ts';
import { executorOf } from './executor.ts';
import type { AnyTransaction } from './executor.ts';
import { queues } from './queues.ts';

export { queues } from './queues.ts';
export type { JobsAdministration } from './administration.ts';

/** A piece of work done outside of the request, five tries with a growing pause, then shown to an administrator. */
export interface Job<Data extends object = object> {
  name: string;
  /** `long` jobs have their own queue, so that an import never holds back a message. */
  pace: 'quick' | 'long';
  /** Five fields of cron, hours of Casablanca: the job is then sent by the clock, with empty data. */
  every?: string;
  run: (ground: Ground, data: Data) => Promise<void>;
}

export const job = <Data extends object>(
  name: string,
  run: Job<Data>['run'],
  { pace = 'quick', every }: { pace?: Job['pace']; every?: string } = {},
): Job<Data> => ({ name, pace, run, ...(every === undefined ? {} : { every }) });

export interface SendOptions {
  after?: Date;
  /** Only one job with this key waits at a time: asked again, it takes the newer data and date. */
  key?: string;
}

export type JobSend = <Data extends object>(job: Job<Data>, data: Data, options?: SendOptions) => Promise<void>;

export interface Jobs {
  /** A sender whose jobs exist when, and only when, the transaction commits. */
  within: (tx: AnyTransaction) => JobSend;
  administration: JobsAdministration;
}

/** Five tries: the first and four more. */
export const retries = { retryLimit: 4, retryDelay: 2, retryBackoff: true, retryDelayMax: 600 };

/** @param boss a started pg-boss whose two queues exist. */
export const jobsOver = (boss: PgBoss): Jobs => ({
  administration: administrationOver(boss),
  within: (tx) => async (wanted, data, options) => {
    const envelope = { job: wanted.name, data };
    const how = {
      ...retries,
      expireInSeconds: wanted.pace === 'long' ? 3600 : 120,
      startAfter: options?.after ?? new Date(),
      db: executorOf(tx),
    };
    // A key alone does not keep `send` from putting a second job beside the one that waits; `upsert` does.
    if (options?.key === undefined) await boss.send(queues[wanted.pace], envelope, how);
    else await boss.upsert(queues[wanted.pace], envelope, { ...how, singletonKey: `${wanted.name}:${options.key}` });
  },
});
