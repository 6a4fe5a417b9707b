import { afterAll, beforeAll, expect, test } from 'vitest';
import { someApplied, someTranche, someYoung } from '../../../../test/support/accompaniment.ts';
import { merged } from '../../../../test/support/merges.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs, reactions } from '../../../rooms.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
});
afterAll(() => world.close());

const structureOf = async (engagement: string): Promise<string> =>
  (await world.pool.query('select structure from accompaniment.engagement where id = $1', [engagement])).rows[0]
    .structure;
const two = async (): Promise<[string, string]> => [await someYoung(world.as), await someYoung(world.as)];

test('an engagement follows the record that is kept, and comes back when the merge is undone', async () => {
  const [kept, gone] = await two();
  const { phase } = await someTranche(world.as);
  const engagement = await someApplied(world.as, phase, gone);
  const undo = await merged(world, kept, gone);
  expect(await structureOf(engagement)).toBe(kept);
  await undo();
  expect(await structureOf(engagement)).toBe(gone);
});

test('two engagements in one tranche stay apart, each on its record, for the office to settle', async () => {
  const [kept, gone] = await two();
  const { phase } = await someTranche(world.as);
  const [own, other] = [await someApplied(world.as, phase, kept), await someApplied(world.as, phase, gone)];
  await merged(world, kept, gone);
  expect([await structureOf(own), await structureOf(other)]).toEqual([kept, gone]);
});
