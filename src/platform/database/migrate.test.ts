import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { kyselyOver, migrate } from './index.ts';
import { statementsOf } from './statements.ts';

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twiza-migrations-'));
  database = await emptyDatabase();
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const add = (name: string, sql: string): void => writeFileSync(join(folder, name), sql);

test('migrations are applied once, in the order of their names', async () => {
  add('2-b.sql', 'insert into thing values (2)');
  add('1-a.sql', 'create table thing (n int primary key)');
  expect(await migrate(database.pool, folder)).toEqual(['1-a.sql', '2-b.sql']);
  expect(await migrate(database.pool, folder)).toEqual([]);
});

test('one that fails leaves nothing of itself, keeps those before it and says its name', async () => {
  add('1-a.sql', 'create table thing (n int primary key)');
  add('2-b.sql', 'create table other (); select 1 / 0');
  await expect(migrate(database.pool, folder)).rejects.toThrow('The migration 2-b.sql failed: division by zero');
  const { rows } = await database.pool.query(
    `select to_regclass('thing') is null as thing, to_regclass('other') is null as other`,
  );
  expect(rows[0]).toEqual({ thing: false, other: true });
});

test('an applied migration that was edited since is refused', async () => {
  add('1-a.sql', 'create table thing (n int)');
  await migrate(database.pool, folder);
  add('1-a.sql', 'create table thing (n int8)');
  await expect(migrate(database.pool, folder)).rejects.toThrow(/1-a.sql was applied .* edited since/);
});

test('an index is made concurrently where the first line says so', async () => {
  add('1-a.sql', 'create table thing (n int)');
  add(
    '2-b.sql',
    "-- no transaction\ncreate index concurrently by_n on thing (n); -- a; b\ncomment on table thing is 'a;b';\n",
  );
  expect(await migrate(database.pool, folder)).toHaveLength(2);
});

test('two processes that migrate at once apply each migration once', async () => {
  add('1-a.sql', 'create table thing (n int); insert into thing values (1)');
  const applied = await Promise.all([migrate(database.pool, folder), migrate(database.pool, folder)]);
  expect(applied.flat()).toEqual(['1-a.sql']);
  const rows = await kyselyOver<{ thing: { n: number } }>(database.pool).selectFrom('thing').selectAll().execute();
  expect(rows).toEqual([{ n: 1 }]);
});

test('the migrations of the house apply to an empty database and leave nothing to do', async () => {
  expect((await migrate(database.pool)).length).toBeGreaterThan(0);
  expect(await migrate(database.pool)).toEqual([]);
});

test('statements are cut outside of quotes, comments and bodies', () => {
  const body = `create function f() returns int language sql as $x$ select 1; select 2; $x$`;
  expect(statementsOf(`select ';' as ";";\n-- a; b\n/* c; */ ${body};; do $$ begin; end $$`)).toEqual([
    `select ';' as ";"`,
    `-- a; b\n/* c; */ ${body}`,
    'do $$ begin; end $$',
  ]);
});
