import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerStructure } from '../../src/modules/registry/index.ts';
import { system } from '../../src/platform/rights.ts';
import { signed } from '../../src/platform/settings.ts';
import { testDatabase } from '../support/database.ts';
import { signInByPhone, someone } from '../support/people.ts';
import { callerOn, someStructure } from '../support/registry.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';

let server: RunningServer;
const secret = 'known to this test';

beforeAll(async () => {
  // A stale copy of the house: one structure, which the primary has never heard of.
  const replica = await testDatabase();
  await registerStructure(callerOn(replica, system), someStructure({ names: { fr: 'Behind' } as never }));
  server = await startServer({ env: { DATABASE_REPLICA_URL: replica.url, TWIZA_SECRET: secret } });
});
afterAll(() => server.stop());

const directory = async (cookie = ''): Promise<string> =>
  (await fetch(`${server.url}/fr/cooperatives`, { headers: { cookie } })).text();

test('pages are read from the replica; who has just written reads the primary for a moment', async () => {
  const database = server.database!;
  const { phone } = await someone(database, { grants: [{ role: 'programme_officer' }] });
  const { token } = await signInByPhone(database, phone, new Date());
  const cookie = `session=${token}; seed=here`;
  const entered = await fetch(`${server.url}/fr/office/structures/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({
      csrf: signed(secret, 'csrf', 'here'),
      kind: 'cooperative',
      'names.fr': 'Ahead',
      province: 'MA-TAR',
      region: 'MA-09',
    }),
  });
  expect(entered.status).toBe(303);
  const wrote = entered.headers.getSetCookie().find((one) => one.startsWith('wrote='));
  expect(wrote).toContain('Max-Age=5');
  const { rows } = await database.pool.query(`select names ->> 'fr' as name from registry.structure`);
  expect(rows).toEqual([{ name: 'Ahead' }]);
  expect(await directory()).toContain('Behind');
  const mine = await directory('wrote=1');
  expect([mine.includes('Ahead'), mine.includes('Behind')]).toEqual([true, false]);
});
