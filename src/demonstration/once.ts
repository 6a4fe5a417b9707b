// A kill may fall in the middle of loading the demonstration. What is half there is taken away whole, and begun again.
import type { Pool, PoolClient } from 'pg';
import { migrationFiles } from '../platform/database/index.ts';
import type { Ground } from '../platform/ground.ts';
import { loadDemonstration } from './load.ts';

type Progress = (line: string) => void;

/** A number of our own, so that two processes that start together do not both load it. */
const lockNumber = 7_419_204;

const there = async (client: Pool | PoolClient, table: string): Promise<boolean> =>
  (await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])).rows[0]?.there ===
  true;

const isHalfLoaded = async (client: PoolClient): Promise<boolean> => {
  if (!(await there(client, 'demonstration.load'))) return false;
  const { rowCount } = await client.query('select from demonstration.load where finished_at is null');
  return rowCount === 1;
};

/** The schemas that our migrations make, and the queue's: nothing else in this database is ours to drop. */
const ourSchemas = async (): Promise<string[]> => {
  const made = (await migrationFiles()).flatMap(({ sql }) =>
    [...sql.matchAll(/^create schema (?:if not exists )?([a-z_]+)/gim)].map(([, name]) => name as string),
  );
  return [...new Set([...made, 'pgboss'])];
};

/**
 * Empties a house whose demonstration was cut short, unless somebody has signed in since; prepare the database again
 * after it. Call before anything else uses the database.
 * @returns what was done: nothing to do, emptied, or left because it is in use.
 */
export const dropHalfDemonstration = async (pool: Pool): Promise<'whole' | 'emptied' | 'in use'> => {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    if (!(await isHalfLoaded(client))) return 'whole';
    if ((await client.query('select from people.session limit 1')).rowCount) return 'in use';
    await client.query('begin');
    for (const name of await ourSchemas()) await client.query(`drop schema if exists ${name} cascade`);
    await client.query('commit');
    return 'emptied';
  } finally {
    // The lock ends with the connection.
    client.release(true);
  }
};

const load = async (pool: Pool, ground: Ground, progress: Progress): Promise<void> => {
  const now = new Date();
  const { rowCount } = await pool.query(
    'insert into demonstration.load (begun_at) values ($1) on conflict do nothing',
    [now],
  );
  if (rowCount === 0) return;
  await loadDemonstration(ground, now, progress);
  await pool.query('update demonstration.load set finished_at = now()');
};

/** Loads the demonstration into a house that never had it; another process that does the same is waited for. */
export const loadDemonstrationOnce = async (
  { pool, trial }: { pool: Pool; trial: boolean },
  ground: Ground,
  progress: Progress,
): Promise<void> => {
  // PGlite has one connection and one process: holding it for the lock would leave none to load with.
  if (trial) return load(pool, ground, progress);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await load(pool, ground, progress);
  } finally {
    client.release(true);
  }
};
