import { beforeAll, expect, test } from 'vitest';
import { campaigns, campaignShown } from '../../src/modules/evidence/queries/campaigns.ts';
import { anonymous } from '../../src/platform/rights.ts';
import { openDemonstration } from '../support/demonstration.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openDemonstration();
  return world.close;
}, 240_000);

test('one figure was tried and its result is public, another is on trial', async () => {
  const [under, over] = await campaigns(world.as(anonymous), {});
  expect([under?.state, over?.state]).toEqual(['drawn', 'closed']);
  const shown = await campaignShown(world.as(anonymous), { campaign: over?.id ?? '' });
  expect(shown).toMatchObject({ population: 243, drawn: 30, tally: { verified: 28, unproven: 1, unreachable: 1 } });
  expect(shown.result?.share).toBeCloseTo(28 / 30);
  expect(shown.result?.low).toBeGreaterThan(0.77);
  expect(shown.result?.high).toBeLessThan(1);
});
