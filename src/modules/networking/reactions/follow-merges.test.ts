import { afterAll, beforeAll, expect, test } from 'vitest';
import { merged, twoRecords } from '../../../../test/support/merges.ts';
import { someOpen } from '../../../../test/support/networking.ts';
import { officerActor } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs as deliveries } from '../../../platform/messages/index.ts';
import { registry } from '../../registry/brings.ts';
import { reactions } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ reactions, jobs: [...registry.jobs, ...deliveries] });
});
afterAll(() => world.close());

test('what a merged record asks for is the kept one’s, and comes back when the merge is undone', async () => {
  const [kept, gone] = await twoRecords(world);
  const offers = async () =>
    (await world.pool.query('select id, structure from networking.posting order by id')).rows as { id: string }[];
  const of = (structure: string) => ({ by: officerActor(), asker: { as: 'structure' as const, structure } });
  const told = { untilOn: '2099-12-20' };
  const { id: one } = await someOpen(world.as, { ...of(gone), consent: 'spoken', told });
  const { id: other } = await someOpen(world.as, { ...of(kept), consent: 'spoken', told });
  const undo = await merged(world, kept, gone);
  expect(await offers()).toEqual([
    { id: one, structure: kept },
    { id: other, structure: kept },
  ]);
  await undo();
  expect(await offers()).toEqual([
    { id: one, structure: gone },
    { id: other, structure: kept },
  ]);
});
