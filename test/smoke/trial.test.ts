import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kyselyOver, migrate, openDatabase } from '../../src/platform/database/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'twiza-smoke-'));
chmodSync(folder, 0o755);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('PGlite takes every migration, keeps rows over a restart and serves many askers', async () => {
  const first = await openDatabase({ url: '', engine: 'trial', dataDir: folder });
  expect(first.trial).toBe(true);
  expect((await migrate(first.pool)).length).toBeGreaterThan(0);
  await first.pool.query('create table kept (n int)');
  const db = kyselyOver<{ kept: { n: number } }>(first.pool);
  const add = (n: number): Promise<unknown> =>
    db.transaction().execute((tx) => tx.insertInto('kept').values({ n }).execute());
  await Promise.all(Array.from({ length: 50 }, (_, n) => add(n)));
  await first.close();
  const second = await openDatabase({ url: '', engine: 'trial', dataDir: folder });
  expect(await migrate(second.pool)).toEqual([]);
  const { rows } = await second.pool.query<{ sum: number }>('select sum(n) as sum from kept');
  expect(rows).toEqual([{ sum: 1225 }]);
  await second.close();
});
