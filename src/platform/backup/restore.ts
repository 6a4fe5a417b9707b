// Longer than most: what is taken down for the load is put up again beside it.
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { getConstructionPlans } from 'pg-boss';
import { Refused } from '../cli.ts';
import { migrate, migrationFiles } from '../database/index.ts';
import { bytesOf, readArchive, type About, type Digests } from './archive.ts';
import type { Told } from './backup.ts';
import { foreignKeysOf, materialisedViewsOf, measure, settle, tablesOf, type Table } from './catalogue.ts';
import { copyIn } from './copy.ts';
import { filesNotEmpty, fromAnother, notEmpty, notWhole } from './refusals.ts';
import type { Entry } from './tar.ts';

const refuseUnlessEmpty = async (pool: Pool, files: string): Promise<void> => {
  const client = await pool.connect();
  try {
    const tables = await tablesOf(client);
    if (tables.length > 0) throw notEmpty(tables.length);
  } finally {
    client.release();
  }
  if (existsSync(files) && readdirSync(files).length > 0) throw filesNotEmpty(files);
};

const readAbout = async (entry: Entry | undefined): Promise<About> => {
  if (entry?.name !== 'about.json') throw notWhole('about.json');
  const about = JSON.parse((await bytesOf(entry)).toString()) as About;
  if (about.format !== 'twiza backup 1') throw notWhole(String(about.format));
  return about;
};

/** The tables as they were at the backup: its own migrations, and the queue's tables, which its library makes. */
const buildTables = async (pool: Pool, { migrations, tables }: About, folder: string | undefined): Promise<void> => {
  const known = new Map((await migrationFiles(folder)).map(({ name, digest }) => [name, digest]));
  const strange = migrations.find(({ name, digest }) => known.get(name) !== digest);
  if (strange) throw fromAnother(strange.name);
  const names = new Set(migrations.map(({ name }) => name));
  await migrate(pool, folder, (name) => names.has(name));
  const { rows } = await pool.query<{ there: boolean }>(`select to_regnamespace('pgboss') is not null as there`);
  if (!rows[0]?.there && tables.some(({ name }) => name.startsWith('pgboss.')))
    await pool.query(getConstructionPlans('pgboss'));
};

const writeFile = async (entry: Entry, folder: string): Promise<void> => {
  const path = resolve(folder, entry.name.slice('files/'.length));
  if (!path.startsWith(resolve(folder) + sep)) throw notWhole(entry.name);
  mkdirSync(dirname(path), { recursive: true });
  await pipeline(entry.body(), createWriteStream(path, { flags: 'wx', flush: true }));
};

/** Takes the archive's rows and files in; answers the digests it ends with. */
const load = async (
  client: PoolClient,
  entries: AsyncGenerator<Entry>,
  tables: Table[],
  files: string,
): Promise<Digests> => {
  const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns.join(', ')]));
  for await (const entry of entries) {
    if (entry.name === 'digests.json') return JSON.parse((await bytesOf(entry)).toString()) as Digests;
    if (entry.name.startsWith('files/')) {
      await writeFile(entry, files);
      continue;
    }
    const name = /^tables\/(.+)\/\d+$/.exec(entry.name)?.[1] ?? '';
    const columns = columnsOf.get(name);
    if (columns === undefined) throw notWhole(entry.name);
    await copyIn(client, `copy ${name} (${columns}) from stdin`, await bytesOf(entry));
  }
  throw notWhole('digests.json');
};

/** Foreign keys and triggers rest while rows come in by table; the keys are checked as they are put up again. */
const withoutConstraints = async (client: PoolClient, tables: Table[], run: () => Promise<void>): Promise<void> => {
  const keys = await foreignKeysOf(client);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
  if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  await run();
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
};

const verify = async (client: PoolClient, { tables }: Digests): Promise<number> => {
  let rows = 0;
  for (const expected of tables) {
    const found = await measure(client, { name: expected.name, columns: [] });
    if (found.rows !== expected.rows || found.digest !== expected.digest) throw notWhole(expected.name);
    rows += found.rows;
  }
  return rows;
};

const takeIn = async (
  client: PoolClient,
  entries: AsyncGenerator<Entry>,
  about: About,
  files: string,
): Promise<Omit<Told, 'bytes'>> => {
  let digests: Digests | undefined;
  await client.query('begin');
  await withoutConstraints(client, about.tables, async () => {
    digests = await load(client, entries, about.tables, files);
  });
  if (!digests) throw notWhole('digests.json');
  for (const { name, value } of digests.sequences)
    await client.query('select setval($1::regclass, $2::int8)', [name, value]);
  for (const view of await materialisedViewsOf(client)) await client.query(`refresh materialized view ${view}`);
  const rows = await verify(client, digests);
  await client.query('commit');
  return { tables: about.tables.length, rows, files: digests.files };
};

/** Back to the empty database it was, so that another try is possible. */
const emptyAgain = async (client: PoolClient, files: string): Promise<void> => {
  await client.query('rollback').catch(() => undefined);
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(nspname) as name from pg_namespace
    where nspname not in ('information_schema', 'public') and nspname not like 'pg\\_%'`,
  );
  for (const { name } of rows) await client.query(`drop schema ${name} cascade`);
  for (const { name } of await tablesOf(client)) await client.query(`drop table ${name} cascade`);
  if (existsSync(files))
    for (const name of readdirSync(files)) rmSync(join(files, name), { recursive: true, force: true });
};

const damaged = new Set(['Z_DATA_ERROR', 'Z_BUF_ERROR', '22P02', '22P04', '23503', '23505', '23514']);

const asRefusal = (error: unknown): unknown => {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  const cut =
    damaged.has(code ?? '') ||
    /archive (ends|of ours)|not an archive/.test(message ?? '') ||
    error instanceof SyntaxError;
  return cut && !(error instanceof Refused) ? notWhole(message ?? '') : error;
};

/**
 * Reads an archive into an empty database and an empty folder, compares every table's count and digest, then applies
 * the migrations that are younger than the backup. It is all or nothing.
 */
export const restore = async (
  pool: Pool,
  files: string,
  path: string,
  migrations?: string,
): Promise<Omit<Told, 'bytes'>> => {
  await refuseUnlessEmpty(pool, files);
  const client = await pool.connect();
  const entries = readArchive(path);
  try {
    await settle(client);
    const about = await readAbout((await entries.next()).value as Entry | undefined);
    await buildTables(pool, about, migrations);
    const told = await takeIn(client, entries, about, files);
    await migrate(pool, migrations);
    return told;
  } catch (error) {
    await emptyAgain(client, files);
    throw asRefusal(error);
  } finally {
    await entries.return(undefined);
    client.release(true);
  }
};
