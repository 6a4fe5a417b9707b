import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PgBoss } from 'pg-boss';
import { inject } from 'vitest';
import { testDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { openFiles } from '../../src/platform/files/index.ts';
import type { Caller, Ground } from '../../src/platform/ground.ts';
import { newId } from '../../src/platform/ids.ts';
import { jobsOver } from '../../src/platform/jobs/jobs.ts';
import { openBoss } from '../../src/platform/jobs/work.ts';
import type { Actor, Role } from '../../src/platform/rights.ts';

export interface TestGround {
  ground: Ground;
  database: TestDatabase;
  boss: PgBoss;
  /** Folder of the files, removed at the end. */
  data: string;
  close: () => Promise<void>;
}

/** A whole ground on a database of this test file alone; call in `beforeAll`, close in `afterAll`. */
export const testGround = async (env: NodeJS.ProcessEnv = {}): Promise<TestGround> => {
  const database = await testDatabase();
  const data = mkdtempSync(path.join(tmpdir(), 'twiza-files-'));
  const boss = await openBoss(database.pool, { working: false, trial: inject('database').engine === 'trial' });
  const ground = { db: database.db, jobs: jobsOver(boss), files: await openFiles({ TWIZA_DATA: data, ...env }) };
  const close = async (): Promise<void> => {
    await boss.stop({ graceful: false });
    rmSync(data, { recursive: true, force: true });
  };
  return { ground, database, boss, data, close };
};

export const someone = (...roles: Role[]): Actor => ({
  kind: 'person',
  id: newId(),
  grants: roles.map((role) => ({ role, region: null, programme: null, structure: null })),
});

export const callerOf = (ground: Ground, actor: Actor = someone(), now = new Date()): Caller => ({
  ground,
  actor,
  now,
});
