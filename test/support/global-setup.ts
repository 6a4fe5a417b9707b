import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase, poolOn, type Database, type Engine } from '../../src/platform/database/index.ts';
import { prepareDatabase } from '../../src/platform/jobs/prepare.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: { url: string; engine: Engine; version: number; template: string; prefix: string };
  }
}

/** The address of another database of the same server. */
export const sibling = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** Where the files of the demonstration are that some tests share. */
export const filesOfDemonstration = (prefix: string): string => join(tmpdir(), `${prefix}demonstration`);

const makeTemplate = async (database: Database, template: string): Promise<void> => {
  await database.pool.query(`create database ${template} template template0 encoding 'UTF8'`);
  const pool = poolOn(sibling(database.url, template), 1);
  try {
    await prepareDatabase(pool, { trial: false });
  } finally {
    await pool.end();
  }
};

const dropAll = async (database: Database, prefix: string): Promise<void> => {
  const { rows } = await database.pool.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows) await database.pool.query(`drop database if exists ${name} with (force)`);
};

/** One engine for the whole run, and a template with every migration and the job queues, that each test file clones. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'twiza-test-'));
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataDir: folder, durable: false, connections: 2 });
  const prefix = `twiza_t${process.pid}_`;
  const template = `${prefix}template`;
  const { url, engine, version } = database;
  if (engine !== 'trial') await makeTemplate(database, template);
  console.log(`Tests on ${engine} PostgreSQL ${version}.`);
  project.provide('database', { url, engine, version, template, prefix });
  return async () => {
    if (engine !== 'trial') await dropAll(database, prefix);
    await database.close();
    for (const one of [folder, filesOfDemonstration(prefix)]) rmSync(one, { recursive: true, force: true });
  };
};
