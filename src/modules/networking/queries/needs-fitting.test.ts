import { afterAll, beforeAll, expect, test } from 'vitest';
import { noon, someOpen } from '../../../../test/support/networking.ts';
import { officerActor, person, registered } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { needsFitting } from './needs-fitting.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a cooperative reads the needs that she can answer, where she is, and not her own', async () => {
  const office = world.as(officerActor(), noon);
  const structure = await registered(office, { value_chains: ['argan'] });
  const { id: oil } = await someOpen(world.as, { told: { territories: ['MA-09'], untilOn: '2026-12-20' } });
  const { id: soon } = await someOpen(world.as, {
    told: { everywhere: true, territories: [], answerBy: '2026-12-01' },
  });
  await someOpen(world.as, { told: { concepts: ['honey'] } });
  await someOpen(world.as, { told: { territories: ['MA-01'] } });
  const asker = { as: 'structure' as const, structure };
  await someOpen(world.as, { by: officerActor(), asker, consent: 'spoken', told: { territories: ['MA-TAR'] } });
  const hers = world.as(person('cooperative_representative', { structure }), noon);
  expect((await needsFitting(hers, {})).map(({ id }) => id)).toEqual([soon, oil]);
  const later = world.as(hers.actor, new Date('2026-12-10T12:00:00Z'));
  expect((await needsFitting(later, {})).map(({ id }) => id)).toEqual([oil]);
});
