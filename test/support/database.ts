import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Client, type Pool } from 'pg';
import { inject } from 'vitest';
import { kyselyOver, openDatabase, poolOn } from '../../src/platform/database/index.ts';
import { prepareDatabase } from '../../src/platform/jobs/prepare.ts';
import { sibling } from './global-setup.ts';

export interface TestDatabase {
  // Each room's tests know their own tables.
  // oxlint-disable-next-line typescript/no-explicit-any
  db: Kysely<any>;
  pool: Pool;
  url: string;
  close(): Promise<void>;
}

const open = new Set<TestDatabase>();
let count = 0;

/** A connection to the server of this run, for what concerns whole databases; ended after `run`. */
export const onServer = async <T>(run: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: inject('database').url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
};

/** A new database like `from`. @returns its address. */
export const clone = async (from: string): Promise<string> => {
  const { url, prefix } = inject('database');
  const name = `${prefix}${process.pid}_${process.env['VITEST_POOL_ID'] ?? 0}_${Date.now().toString(36)}_${(count += 1)}`;
  await onServer((client) => client.query(`create database ${name} template ${from}`));
  return sibling(url, name);
};

const drop = async (url: string): Promise<void> => {
  await onServer((client) => client.query(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`));
};

const tracked = (pool: Pool, url: string, after: () => Promise<void>): TestDatabase => {
  const database: TestDatabase = {
    db: kyselyOver(pool),
    pool,
    url,
    close: async () => {
      if (!open.delete(database)) return;
      await pool.end();
      await after();
    },
  };
  open.add(database);
  return database;
};

/** PGlite clones nothing: each file has a database of its own in a new folder. */
const trialDatabase = async (): Promise<TestDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'twiza-trial-'));
  const database = await openDatabase({ dataDir: folder, engine: 'trial' });
  await prepareDatabase(database.pool, { trial: true });
  return tracked(database.pool, database.url, async () => {
    await database.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });
};

/**
 * A migrated database of this test file alone, cloned from the template or from another; call it in `beforeAll`. It is
 * closed and dropped after the file.
 */
export const testDatabase = async (from?: string): Promise<TestDatabase> => {
  const { engine, template } = inject('database');
  if (engine === 'trial') return trialDatabase();
  const url = await clone(from ?? template);
  return tracked(poolOn(url, 5), url, () => drop(url));
};

/** A database of one test: the same clone, closed when `run` ends. */
export const inCleanDatabase = async <T>(run: (database: TestDatabase) => Promise<T>): Promise<T> => {
  const database = await testDatabase();
  try {
    return await run(database);
  } finally {
    await database.close();
  }
};

/** A database without any migration, for the tests of the ground. */
export const emptyDatabase = async (): Promise<TestDatabase> => {
  const url = await clone('template0');
  return tracked(poolOn(url, 5), url, () => drop(url));
};

/** Empties every table but the record of migrations and the queue's own settings: quicker than a clone when few tables hold rows. */
export const emptyTables = async ({ pool }: Pick<TestDatabase, 'pool'>): Promise<void> => {
  await pool.query(`do $$ declare tables text; begin
    select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') and (schemaname, tablename) <> ('platform', 'migration')
      and (schemaname <> 'pgboss' or tablename = 'job');
    if tables is not null then execute 'truncate ' || tables || ' restart identity cascade'; end if;
  end $$`);
};

export const closeTestDatabases = async (): Promise<void> => {
  await Promise.all([...open].map((database) => database.close()));
};
