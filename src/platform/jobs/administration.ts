import type { PgBoss } from 'pg-boss';
import { executorOf } from './executor.ts';
import type { AnyTransaction } from './executor.ts';
import { queues } from './queues.ts';
import type { QueueName } from './queues.ts';

/** A job that failed five times, and waits for a person. */
export interface GivenUp {
  id: string;
  queue: QueueName;
  job: string;
  /** Ids and values the job was sent with; never personal data. */
  data: unknown;
  /** What the last try said. */
  error: string;
  tries: number;
  sentAt: Date;
  failedAt: Date | null;
}

export interface QueueState {
  queue: QueueName;
  /** Ready to be done now. */
  ready: number;
  /** To be done later: asked for a date, or waiting before another try. */
  deferred: number;
  active: number;
  givenUp: number;
}

export interface JobsAdministration {
  states: () => Promise<QueueState[]>;
  /** The newest given up first, at most `limit`. */
  givenUp: (limit?: number) => Promise<GivenUp[]>;
  /** Puts them back into their queue for one more try, when the transaction commits. @returns how many. */
  retry: (tx: AnyTransaction, queue: QueueName, ids: string[]) => Promise<number>;
  /** Forgets them, when the transaction commits. @returns how many. */
  drop: (tx: AnyTransaction, queue: QueueName, ids: string[]) => Promise<number>;
}

interface Row {
  id: string;
  queue: QueueName;
  data: { job?: string; data?: unknown } | null;
  output: { message?: string; value?: unknown } | null;
  retry_count: number;
  created_on: Date;
  completed_on: Date | null;
}

const givenUpOf = (row: Row): GivenUp => ({
  id: row.id,
  queue: row.queue,
  job: row.data?.job ?? '?',
  data: row.data?.data ?? null,
  error: row.output?.message ?? JSON.stringify(row.output ?? {}),
  tries: row.retry_count + 1,
  sentAt: row.created_on,
  failedAt: row.completed_on,
});

// The answer holds how many rows changed; its published type leaves everything out.
const affected = (answer: object): number => (answer as { affected: number }).affected;

/**
 * What an administrator sees and does. The boss counts its queues once a minute for its own use and cannot look jobs
 * up by state, so both are read from its table; every change goes through its verbs.
 */
export const administrationOver = (boss: PgBoss): JobsAdministration => {
  const read = async <Found>(text: string, values: unknown[]): Promise<Found[]> =>
    (await boss.getDb().executeSql(text, values)).rows as Found[];
  return {
    states: async () => {
      const counted = await read<Omit<QueueState, 'queue'> & { name: string }>(
        `select name,
          (count(*) filter (where state in ('created', 'retry') and start_after <= now()))::int as ready,
          (count(*) filter (where state in ('created', 'retry') and start_after > now()))::int as deferred,
          (count(*) filter (where state = 'active'))::int as active,
          (count(*) filter (where state = 'failed'))::int as "givenUp"
        from pgboss.job where name = any($1::text[]) and state in ('created', 'retry', 'active', 'failed')
        group by name`,
        [Object.values(queues)],
      );
      return Object.values(queues).map((queue) => {
        const { ready, deferred, active, givenUp } = counted.find(({ name }) => name === queue) ?? {
          ready: 0,
          deferred: 0,
          active: 0,
          givenUp: 0,
        };
        return { queue, ready, deferred, active, givenUp };
      });
    },
    givenUp: async (limit = 200) =>
      (
        await read<Row>(
          `select id, name as queue, data, output, retry_count, created_on, completed_on from pgboss.job
          where name = any($1::text[]) and state = 'failed' order by completed_on desc, id limit $2`,
          [Object.values(queues), limit],
        )
      ).map(givenUpOf),
    retry: async (tx, queue, ids) =>
      ids.length === 0 ? 0 : affected(await boss.retry(queues[queue], ids, { db: executorOf(tx) })),
    drop: async (tx, queue, ids) =>
      ids.length === 0 ? 0 : affected(await boss.deleteJob(queues[queue], ids, { db: executorOf(tx) })),
  };
};
