import { beforeAll, expect, inject, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

test(`the suite runs on the engine it was asked for: ${inject('database').engine} ${inject('database').version}`, async () => {
  const { engine, version } = inject('database');
  const asked = process.env['DATABASE_URL']
    ? 'server'
    : process.env['TWIZA_ENGINE'] === 'pglite'
      ? 'trial'
      : 'embedded';
  expect(engine).toBe(asked);
  const { rows } = await database.pool.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  expect(Number(rows[0]?.version)).toBe(version);
});

test('numbers come as numbers, days as days and instants as instants', async () => {
  const { rows } = await database.pool.query(
    `select 7::int8 as whole, 1.25::numeric as part, date '2026-01-31' as day, timestamptz '2026-01-31T10:00:00Z' as hour,
      array[1, null]::int8[] as wholes, array[date '2026-01-31'] as days`,
  );
  expect(rows[0]).toEqual({
    whole: 7,
    part: 1.25,
    day: '2026-01-31',
    hour: new Date('2026-01-31T10:00:00Z'),
    wholes: [1, null],
    days: ['2026-01-31'],
  });
});

test('the extensions that search needs are there', async () => {
  const { rows } = await database.pool.query(
    `select unaccent('Été') as plain, similarity('argan', 'argane') > 0.5 as near`,
  );
  expect(rows[0]).toEqual({ plain: 'Ete', near: true });
});
