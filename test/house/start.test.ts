import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { below } from '../../src/platform/root.ts';
import { testDatabase } from '../support/database.ts';
import { startServer } from '../support/server.ts';

const main = below('build', 'src', 'main.js');

const startAndEnd = (env: Record<string, string>) => {
  const ended = spawnSync(process.execPath, [main], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, TWIZA_DEMO: '0', TWIZA_DATA: below('build', 'test-data'), ...env },
  });
  return { code: ended.status, said: ended.stderr.trim() };
};

test('a port that another program has is told in a sentence', async () => {
  const { url } = await testDatabase();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  const { code, said } = startAndEnd({ PORT: port, DATABASE_URL: url });
  other.close();
  expect([code, said]).toEqual([1, expect.stringContaining(`Port ${port} is taken by another program`)]);
}, 90_000);

test('a database that does not answer is told in a sentence', () => {
  const { code, said } = startAndEnd({ PORT: '0', DATABASE_URL: 'postgres://someone:hidden@127.0.0.1:9/none' });
  expect([code, said]).toEqual([1, expect.stringMatching(/^No database answers at postgres:\/\/127\.0\.0\.1:9\/none/)]);
}, 90_000);

test('a process that may neither serve nor work says that nothing is left to do', () => {
  const { code, said } = startAndEnd({ TWIZA_WEB: '0', TWIZA_WORK: '0' });
  expect([code, said]).toEqual([1, expect.stringContaining('nothing to do')]);
}, 90_000);

test('an empty house is given its first administrator once, tells how to sign in, and stops at once when asked', async () => {
  const env = { TWIZA_ADMIN_PHONE: '06 12 34 56 78', TWIZA_ADMIN_EMAIL: 'first@example.org' };
  const server = await startServer({ env });
  expect(server.output()).toContain('First administrator: 06 12 34 56 78, first@example.org.');
  expect(server.output()).toContain('/fr/sign-in');
  await server.kill9();
  const again = await startServer({ again: server, env: { ...env, TWIZA_ADMIN_PHONE: '0698765432' } });
  expect(again.output()).not.toContain('First administrator');
  const { rows } = await server.database!.pool.query(
    `select i.value from people.role_grant g join people.identifier i using (person) where role = 'administrator'
    order by i.value`,
  );
  expect(rows).toEqual([{ value: '+212612345678' }, { value: 'first@example.org' }]);
  const since = Date.now();
  expect(await again.stop()).toBe(0);
  expect(Date.now() - since).toBeLessThan(10_000);
}, 120_000);
