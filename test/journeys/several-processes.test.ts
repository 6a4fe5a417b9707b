import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeBusy } from '../support/busy-house.ts';
import { startServer } from '../support/server.ts';
import { whatIsWrong } from '../support/what-was-kept.ts';
import { nothingYet, secret, startWriters } from '../support/writers.ts';

test('two processes serve, two work: any may be killed, sessions and uploads go on with the others', async () => {
  const env = { TWIZA_SECRET: secret };
  const web = { ...env, TWIZA_WORK: '0' };
  const first = await startServer({ env: web });
  const second = await startServer({ again: first, env: web });
  const workers = await Promise.all([1, 2].map(() => startServer({ again: first, serves: false, env })));
  const { database, dataDir } = first;
  const pool = database!.pool;
  const busy = await makeBusy(pool, database!.url, 8);
  const noted = nothingYet(busy);
  const writers = startWriters([first.url, second.url], busy, noted);
  await pause(1500);
  await workers[0]!.kill9();
  await pause(500);
  await second.kill9();
  await pause(1000);
  const again = await startServer({ again: first, env: web });
  await first.kill9();
  const others = startWriters([again.url], busy, noted);
  await pause(1500);
  await others.stop();
  await writers.stop();
  expect(await whatIsWrong(database!.url, noted, dataDir)).toEqual([]);
  // A job takes the bytes of each accepted upload away. The killed worker may hold one until its time is over; the
  // other has done all the rest.
  const { rows } = await pool.query<{ id: string }>('select id from platform.upload where accepted_at is not null');
  const left = () => rows.filter(({ id }) => existsSync(join(dataDir, 'uploads', id))).length;
  for (const until = Date.now() + 30_000; left() > 3 && Date.now() < until;) await pause(200);
  expect(left()).toBeLessThanOrEqual(3);
  expect(noted.uploads.filter(({ given }) => given === 'yes').length).toBeGreaterThan(0);
  await workers[1]!.kill9();
  expect(await again.stop()).toBe(0);
}, 300_000);
