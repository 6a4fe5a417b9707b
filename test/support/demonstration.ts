// The demonstration takes a minute to load: the first test of a run that wants it loads it, the others clone what it made.
import { mkdirSync } from 'node:fs';
import { inject } from 'vitest';
import { loadDemonstration } from '../../src/demonstration/load.ts';
import { kyselyOver, poolOn } from '../../src/platform/database/index.ts';
import { openFiles } from '../../src/platform/files/index.ts';
import { jobsOver } from '../../src/platform/jobs/jobs.ts';
import { openBoss } from '../../src/platform/jobs/work.ts';
import { clone, onServer } from './database.ts';
import { filesOfDemonstration } from './global-setup.ts';
import { openWorld } from './world.ts';
import type { World, WorldParts } from './world.ts';

/** A number of our own, so that two files that start together do not both load it. */
const lockNumber = 7_419_205;

const load = async (url: string, files: string): Promise<void> => {
  const pool = poolOn(url, 5);
  const boss = await openBoss(pool, { working: false, trial: false });
  try {
    mkdirSync(files, { recursive: true });
    const ground = { db: kyselyOver(pool), jobs: jobsOver(boss), files: await openFiles({ TWIZA_DATA: files }) };
    await loadDemonstration(ground, new Date(), () => undefined);
  } finally {
    await boss.stop({ graceful: false });
    await pool.end();
  }
};

const loadedOnce = async (): Promise<{ database: string; files: string }> => {
  const { prefix, template } = inject('database');
  const [name, files] = [`${prefix}demonstration`, filesOfDemonstration(prefix)];
  await onServer(async (client) => {
    // Held until the connection ends.
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    const url = await clone(template);
    await load(url, files);
    await client.query(`alter database ${new URL(url).pathname.slice(1)} rename to ${name}`);
  });
  return { database: name, files };
};

/** The demonstration organisation, whole, for this test file alone; call it in `beforeAll`. Not on PGlite. */
export const openDemonstration = async (parts: Omit<WorldParts, 'from'> = {}): Promise<World> =>
  openWorld({ ...parts, from: await loadedOnce() });
