import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PgBoss } from 'pg-boss';
import { openFiles } from '../../src/platform/files/index.ts';
import type { Caller, Ground } from '../../src/platform/ground.ts';
import { newId } from '../../src/platform/ids.ts';
import { jobsOver, queues } from '../../src/platform/jobs/jobs.ts';
import type { Job } from '../../src/platform/jobs/jobs.ts';
import { register } from '../../src/platform/jobs/reactions.ts';
import type { Reaction } from '../../src/platform/jobs/reactions.ts';
import { openBoss } from '../../src/platform/jobs/work.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor, Grant, Role } from '../../src/platform/rights.ts';
import { testDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

export interface World extends TestDatabase {
  ground: Ground;
  /** A caller at this hour; by default the system, now. */
  as: (actor?: Actor, now?: Date) => Caller;
  /** Does every job that waits, and those that they send, until none is left. */
  settle: () => Promise<void>;
  /** The journal's facts in order, all of them or about one record. */
  facts: (about?: string) => Promise<{ fact: string; about: string; payload: Record<string, unknown> }[]>;
}

export interface WorldParts {
  jobs?: Job<never>[];
  reactions?: Reaction[];
  /** Another database to clone, and the folder of its files. */
  from?: { database: string; files: string };
}

const workOff = async (boss: PgBoss, ground: Ground, jobs: Map<string, Job<never>>): Promise<number> => {
  let done = 0;
  for (const queue of Object.values(queues)) {
    for (const waiting of await boss.fetch<{ job: string; data: object }>(queue, { batchSize: 50 })) {
      const known = jobs.get(waiting.data.job);
      if (!known) throw new Error(`no job is called ${waiting.data.job}`);
      await known.run(ground, waiting.data.data as never);
      await boss.complete(queue, waiting.id);
      done += 1;
    }
  }
  return done;
};

/** A house of this test file alone: its own database, files and queue, and no web. Call it in `beforeAll`. */
export const openWorld = async ({ jobs = [], reactions = [], from }: WorldParts = {}): Promise<World> => {
  const database = await testDatabase(from?.database);
  const boss = await openBoss(database.pool, { working: false, trial: false });
  const folder = mkdtempSync(join(tmpdir(), 'twiza-world-'));
  if (from) cpSync(from.files, folder, { recursive: true });
  const ground: Ground = {
    db: database.db,
    jobs: jobsOver(boss),
    files: await openFiles({ TWIZA_DATA: folder }),
  };
  register(reactions);
  const shut = database.close;
  const known = new Map([...jobs, ...reactions.map(({ job }) => job as Job<never>)].map((job) => [job.name, job]));
  return Object.assign(database, {
    ground,
    as: (actor: Actor = system, now = new Date()): Caller => ({ ground, actor, now }),
    settle: async () => {
      while ((await workOff(boss, ground, known)) > 0);
    },
    facts: async (about?: string) =>
      (
        await database.pool.query(
          `select fact, about, payload from platform.journal where $1::uuid is null or about = $1 order by at, id`,
          [about ?? null],
        )
      ).rows,
    close: async () => {
      await boss.stop({ graceful: false });
      await shut();
      rmSync(folder, { recursive: true, force: true });
    },
  });
};

/** Somebody who holds these roles everywhere, or within a scope. */
export const someone = (...roles: (Role | ({ role: Role } & Partial<Grant>))[]): Actor => ({
  kind: 'person',
  id: newId(),
  grants: roles.map((one) => ({
    region: null,
    programme: null,
    structure: null,
    ...(typeof one === 'string' ? { role: one } : one),
  })),
});
