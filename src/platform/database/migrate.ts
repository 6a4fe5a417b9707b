import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { below } from '../root.ts';
import { statementsOf } from './statements.ts';

export interface Migration {
  name: string;
  sql: string;
  digest: string;
}

/** A number of our own, so that two processes do not migrate at once. */
const lockNumber = 7_419_203;

/** The migrations of a folder in the order of their names. */
export const migrationFiles = async (folder = below('db', 'migrations')): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    }),
  );
};

const applied = async (client: pg.PoolClient): Promise<Map<string, string>> => {
  await client.query('create schema if not exists platform');
  await client.query(`create table if not exists platform.migration (
    name text primary key,
    digest text not null,
    applied_at timestamptz not null default now()
  )`);
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from platform.migration');
  return new Map(rows.map(({ name, digest }) => [name, digest]));
};

const refuseEdited = (migrations: Migration[], done: Map<string, string>): void => {
  for (const { name, digest } of migrations) {
    if (done.has(name) && done.get(name) !== digest) {
      throw new Error(
        `The migration ${name} was applied to this database and edited since: put it back, write a new one.`,
      );
    }
  }
};

const record = (client: pg.PoolClient, { name, digest }: Migration): Promise<unknown> =>
  client.query('insert into platform.migration (name, digest) values ($1, $2)', [name, digest]);

const applyWhole = async (client: pg.PoolClient, migration: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await record(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

const applyByStatement = async (client: pg.PoolClient, migration: Migration): Promise<void> => {
  for (const statement of statementsOf(migration.sql)) await client.query(statement);
  await record(client, migration);
};

const apply = async (client: pg.PoolClient, migration: Migration): Promise<void> => {
  const alone = /^-- no transaction\b/.test(migration.sql);
  try {
    await (alone ? applyByStatement : applyWhole)(client, migration);
  } catch (error) {
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
};

/**
 * Applies what is not yet applied, in the order of names, each in its own transaction unless its first line is
 * `-- no transaction`. Waits for another process that migrates. Returns the names applied.
 */
export const migrate = async (
  pool: pg.Pool,
  folder?: string,
  wanted = (_name: string): boolean => true,
): Promise<string[]> => {
  const migrations = await migrationFiles(folder);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const done = await applied(client);
    refuseEdited(migrations, done);
    const pending = migrations.filter(({ name }) => !done.has(name) && wanted(name));
    await client.query(`set lock_timeout = '10s'`);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    // The session, with its lock and its settings, ends with the connection.
    client.release(true);
  }
};
