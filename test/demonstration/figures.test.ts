import { beforeAll, expect, test } from 'vitest';
import { publicTranches } from '../../src/modules/accompaniment/index.ts';
import { laureates } from '../../src/modules/calls/index.ts';
import { networkingFigures } from '../../src/modules/networking/index.ts';
import { openPostings } from '../../src/modules/networking/queries/postings.ts';
import { openDemonstration } from '../support/demonstration.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openDemonstration();
  return world.close;
}, 240_000);

test('four editions have named twenty-four laureates', async () => {
  expect(await laureates(world.as(), {})).toHaveLength(24);
});

test('243 cooperatives of the 600 promised are accompanied, in four regions', async () => {
  const [tranche] = await publicTranches(world.as(), {});
  expect(tranche).toMatchObject({ reached: 243, regionsReached: 4, terms: { target: 600 } });
});

test('55 cooperatives are networked, and 57 opportunities are counted by the rule', async () => {
  expect(await networkingFigures(world.as(), {})).toMatchObject({ networked: 55, opportunities: 57 });
});

test('so many needs are open as the list behind the figure has', async () => {
  const { total } = await openPostings(world.as(), { side: 'need' });
  expect(total).toBeGreaterThan(0);
  expect((await networkingFigures(world.as(), {})).needsOpen).toBe(total);
});
