import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { kyselyOver, poolOn } from '../database/index.ts';
import { limit } from './limits.ts';

const noon = new Date('2026-11-18T12:00:00Z');
const at = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);
const five = { times: 5, seconds: 60 };

test('tries are counted together by two processes at once, and no more pass than were allowed', async () => {
  const { db, url } = await testDatabase();
  const pool = poolOn(url, 3);
  const other = kyselyOver(pool);
  const spent = await Promise.all(Array.from({ length: 20 }, (_, i) => limit(i % 2 ? db : other, 'both', five, noon)));
  expect(spent.filter(({ allowed }) => allowed)).toHaveLength(5);
  await pool.end();
});

test('the wait is said, the window opens again when it is over, and trying meanwhile does not prolong it', async () => {
  const { db } = await testDatabase();
  for (let i = 0; i < 5; i += 1) expect((await limit(db, 'one', five, at(i))).left).toBe(4 - i);
  expect(await limit(db, 'one', five, at(30))).toEqual({ allowed: false, left: 0, wait: 30 });
  expect(await limit(db, 'one', five, at(59.5))).toEqual({ allowed: false, left: 0, wait: 1 });
  expect((await limit(db, 'one', five, at(60))).allowed).toBe(true);
  expect((await limit(db, 'another', five, at(30))).allowed).toBe(true);
});

test('keys are digests, and those long over are dropped on the way', async () => {
  const { db, pool } = await testDatabase();
  for (const key of ['+212600000001', '+212600000002', '+212600000003']) await limit(db, key, five, noon);
  await limit(db, 'new', five, at(2 * 3600));
  const { rows } = await pool.query('select key::text from platform.rate');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('2126');
});
