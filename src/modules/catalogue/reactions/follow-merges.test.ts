import { afterAll, beforeAll, expect, test } from 'vitest';
import { merged, twoRecords } from '../../../../test/support/merges.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { addProduct } from '../commands/add-product.ts';
import { followed } from './follow-merges.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ reactions: followed });
});
afterAll(() => world.close());

test('products follow two records that become one, and come back when the merge is undone', async () => {
  const [kept, gone] = await twoRecords(world);
  const [product] = await addProduct(world.as(), { structure: gone, name: { fr: 'Miel' } });
  const whose = async () =>
    (await world.pool.query('select structure from catalogue.product where id = $1', [product!.about])).rows[0]
      .structure;
  const undo = await merged(world, kept, gone);
  expect(await whose()).toBe(kept);
  await undo();
  expect(await whose()).toBe(gone);
});
