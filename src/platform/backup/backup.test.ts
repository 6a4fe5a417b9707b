import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  existsSync,
  readdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, inCleanDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { migrate } from '../database/index.ts';
import { prepareDatabase } from '../jobs/prepare.ts';
import { openBoss } from '../jobs/work.ts';
import { backup } from './backup.ts';
import { measure, tablesOf, type Measured } from './catalogue.ts';
import { restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'twiza-backup-'));
const migrations = join(folder, 'migrations');
const files = join(folder, 'files');
const archive = join(folder, 'whole.tar.gz');
let original: TestDatabase;

const tables = `create schema room;
create table room.parent (id int8 generated always as identity primary key, boss int8 references room.parent, name text not null,
  shout text generated always as (upper(name)) stored, paid numeric(12, 2), born date, seen timestamptz, tags text[], more jsonb, raw bytea);
create table room."odd Child" (id uuid primary key, parent int8 not null references room.parent, "select" text);
create table room.entry (n int8 primary key, what text);
insert into room.entry values (0, 'seed');
create sequence room.receipt;
create function room.never() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
create trigger append_only before update or delete or truncate on room.entry for each statement execute function room.never();
create materialized view room.total as select count(*) as entries from room.entry;`;

const rows = `insert into room.parent (boss, name, paid, born, seen, tags, more, raw)
  select null, 'é' || chr(10) || '\\N ' || n, n / 7.0, date '2026-01-01' + n % 99, timestamptz '2026-01-01 10:00:00.123456+01' + n * interval '1 s',
    array['تعاونية', null, '"' || n], jsonb_build_object('n', n), decode(md5(n::text), 'hex') from generate_series(1, 3000) n;
update room.parent set boss = id % 3000 + 1;
insert into room."odd Child" select md5(n::text)::uuid, n, 'x	y' from generate_series(1, 500) n;
insert into room.entry select n, repeat('fact ', 40) from generate_series(1, 60000) n;
select nextval('room.receipt') from generate_series(1, 41);`;

const measures = async (pool: Pool): Promise<Measured[]> => {
  const client = await pool.connect();
  try {
    const found: Measured[] = [];
    for (const table of await tablesOf(client)) found.push(await measure(client, table));
    return found;
  } finally {
    client.release();
  }
};

beforeAll(async () => {
  mkdirSync(migrations);
  mkdirSync(join(files, 'ab', 'cd'), { recursive: true });
  writeFileSync(join(files, 'ab', 'cd', 'f'.repeat(64)), Buffer.alloc(700_000, 'twiza'));
  writeFileSync(join(files, 'empty'), '');
  writeFileSync(join(migrations, '1-room.sql'), tables);
  original = await emptyDatabase();
  await migrate(original.pool, migrations);
  await original.pool.query(rows);
  await backup(original.pool, files, archive);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what was saved is restored elsewhere, row for row and file for file', async () => {
  const copy = await emptyDatabase();
  const to = join(folder, 'restored');
  const told = await restore(copy.pool, to, archive, migrations);
  expect(told).toEqual({ tables: 3, rows: 63_501, files: 2 });
  expect(await measures(copy.pool)).toEqual(await measures(original.pool));
  const path = join('ab', 'cd', 'f'.repeat(64));
  expect(readFileSync(join(to, path)).equals(readFileSync(join(files, path)))).toBe(true);
  const next = await copy.pool.query(`select nextval('room.receipt') as receipt, (select entries from room.total)`);
  expect(next.rows[0]).toEqual({ receipt: 42, entries: 60_001 });
  await expect(copy.pool.query('delete from room.entry')).rejects.toThrow('append only');
  await expect(copy.pool.query('update room.parent set boss = -1')).rejects.toThrow('foreign key');
});

test('a database that holds tables is refused and stays as it was', async () => {
  const before = await measures(original.pool);
  await expect(restore(original.pool, join(folder, 'other'), archive, migrations)).rejects.toMatchObject({
    code: 'backup.not_empty',
  });
  expect(await measures(original.pool)).toEqual(before);
});

test('a cut archive and an altered one are refused, and the database is empty again', async () => {
  const copy = await emptyDatabase();
  const to = join(folder, 'none');
  const bytes = readFileSync(archive);
  const broken = join(folder, 'broken.tar.gz');
  writeFileSync(broken, bytes);
  truncateSync(broken, Math.floor(bytes.length / 2));
  await expect(restore(copy.pool, to, broken, migrations)).rejects.toMatchObject({ code: 'backup.not_whole' });
  const altered = Buffer.from(bytes);
  altered.writeUInt8(altered.readUInt8(altered.length >> 1) ^ 0xff, altered.length >> 1);
  writeFileSync(broken, altered);
  await expect(restore(copy.pool, to, broken, migrations)).rejects.toMatchObject({ code: 'backup.not_whole' });
  writeFileSync(broken, 'not an archive at all');
  await expect(restore(copy.pool, to, broken, migrations)).rejects.toMatchObject({ code: 'backup.not_whole' });
  expect(await measures(copy.pool)).toEqual([]);
  expect(existsSync(to) ? readdirSync(to) : []).toEqual([]);
  await expect(restore(copy.pool, to, archive, migrations)).resolves.toMatchObject({ tables: 3 });
});

test('an older backup is restored and then migrated; a newer one is refused', async () => {
  writeFileSync(join(migrations, '2-room.sql'), `alter table room.parent add column later text default 'new'`);
  const copy = await emptyDatabase();
  await restore(copy.pool, join(folder, 'older'), archive, migrations);
  const { rows: found } = await copy.pool.query('select distinct later from room.parent');
  expect(found).toEqual([{ later: 'new' }]);
  const newer = join(folder, 'newer.tar.gz');
  await backup(copy.pool, files, newer);
  rmSync(join(migrations, '2-room.sql'));
  const other = await emptyDatabase();
  await expect(restore(other.pool, join(folder, 'x'), newer, migrations)).rejects.toMatchObject({
    code: 'backup.other_version',
  });
});

test('the house itself is saved and restored', async () => {
  await inCleanDatabase(async (house) => {
    const path = join(folder, 'house.tar.gz');
    await backup(house.pool, join(folder, 'no-files'), path);
    const copy = await emptyDatabase();
    await restore(copy.pool, join(folder, 'house-files'), path);
    expect(await measures(copy.pool)).toEqual(await measures(house.pool));
  });
});

test('jobs that wait are saved with the house, and done where it is restored', async () => {
  await inCleanDatabase(async (house) => {
    const sending = await openBoss(house.pool, { working: false, trial: false });
    await sending.send('quick', { job: 'room.greet', data: { to: 'Amina' } }, { startAfter: 0 });
    await sending.send('long', { job: 'room.import', data: {} }, { startAfter: new Date(Date.now() + 3_600_000) });
    const path = join(folder, 'jobs.tar.gz');
    await backup(house.pool, join(folder, 'no-files'), path);
    const copy = await emptyDatabase();
    await restore(copy.pool, join(folder, 'job-files'), path);
    await prepareDatabase(copy.pool, { trial: false });
    const working = await openBoss(copy.pool, { working: false, trial: false });
    expect((await working.fetch('quick')).map(({ data }) => data)).toEqual([
      { job: 'room.greet', data: { to: 'Amina' } },
    ]);
    const { rows } = await copy.pool.query(`select name, state from pgboss.job where name = 'long'`);
    expect(rows).toEqual([{ name: 'long', state: 'created' }]);
    await Promise.all([sending, working].map((boss) => boss.stop({ graceful: false })));
  });
});
