import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerOf, testGround } from '../../../test/support/ground.ts';
import type { TestGround } from '../../../test/support/ground.ts';
import { room } from '../command.ts';
import { newId } from '../ids.ts';
import { job } from '../jobs/jobs.ts';
import { registerFollowers } from './followers.ts';
import { startSealer } from './sealer.ts';

const { command } = room<object>({ name: 'platform' });
const write = command(v.object({}), async () => [{ fact: 'platform.something', about: newId() }]);

let house: TestGround;
beforeAll(async () => {
  house = await testGround();
});
afterAll(() => house.close());

test('who follows the journal is sent its job once, however often it is sealed before it comes to it', async () => {
  registerFollowers([job('platform.follow_for_test', async () => undefined)]);
  const sealer = startSealer(house.ground, 5);
  const waiting = async (): Promise<number> =>
    (
      await house.database.pool.query(
        `select count(*)::int as n from pgboss.job where data ->> 'job' = 'platform.follow_for_test' and state = 'created'`,
      )
    ).rows[0].n;
  for (let n = 0; n < 3; n += 1) {
    await write(callerOf(house.ground), {});
    for (let tries = 0; tries < 200 && (await waiting()) === 0; tries += 1)
      await new Promise((passed) => setTimeout(passed, 10));
  }
  await sealer.stop();
  expect(await waiting()).toBe(1);
});
