import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { inputOf } from '../../../platform/cli.ts';
import verb from './people-administrator.ts';

let database: TestDatabase;
const data = mkdtempSync(join(tmpdir(), 'twiza-administrator-'));

beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('TWIZA_DATA', data);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

const run = (options: Record<string, string>) => verb.run(inputOf([], options));

test('the first administrator is registered, and holds the role everywhere', async () => {
  const { person } = (await run({ name: 'Salma', phone: '0612345678' })) as { person: string };
  const { rows } = await database.pool.query('select role, region from people.holder where person = $1', [person]);
  expect(rows).toEqual([{ role: 'administrator', region: null }]);
});

test('a number that is taken, unreadable or missing is refused in words', async () => {
  await expect(run({ name: 'Salma', phone: '0612345678' })).rejects.toMatchObject({ code: 'people.identifier_taken' });
  await expect(run({ name: 'Salma', phone: '06' })).rejects.toMatchObject({ code: 'people.administrator_unreadable' });
  await expect(run({ name: 'Salma' })).rejects.toMatchObject({ code: 'people.administrator_unreadable' });
});
