import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone as somebody } from '../../../test/support/people.ts';
import { registered } from '../../../test/support/registry.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { jobs as messages } from '../../platform/messages/index.ts';
import { askStructures } from './ask-structures.ts';
import { addProduct } from './commands/add-product.ts';
import { confirmProducts } from './commands/confirm-products.ts';
import { showProduct } from './commands/show-product.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs: messages as never });
});
afterAll(() => world.close());

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const shown = async (structure: string, available: number[]) => {
  const fields = { structure, name: { fr: 'Miel' }, unit: 'kg' as const, concept: 'honey', available };
  const [added] = await addProduct(world.as(undefined, at('2026-01-10')), fields);
  await showProduct(world.as(undefined, at('2026-01-10')), { product: added!.about });
};
const sent = async () =>
  (
    await world.pool.query(
      `select address, lang, text, action_url from platform.message_out where kind = 'catalogue.still_so'`,
    )
  ).rows;

test('before its season a structure is asked once about all of it, by the one who represents it', async () => {
  const structure = await registered(world.as());
  const { phone } = await somebody(world, { grants: [{ role: 'cooperative_representative', structure }] });
  await shown(structure, [5, 6]);
  await shown(structure, []);
  await shown(await registered(world.as()), [5, 6]);
  await askStructures(world.ground, at('2026-03-15'));
  expect(await sent()).toEqual([]);
  await askStructures(world.ground, at('2026-04-03'));
  await askStructures(world.ground, at('2026-04-04'));
  const [message, ...others] = await sent();
  // Nobody represents the other structure, and its contact agreed to nothing.
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    address: phone,
    action_url: expect.stringContaining(`/me/structures/${structure}/products`),
  });
  await confirmProducts(world.as(undefined, at('2026-04-10')), { structure });
  await askStructures(world.ground, at('2026-09-20'));
  expect(await sent()).toHaveLength(1);
  await askStructures(world.ground, at('2026-11-20'));
  expect(await sent()).toHaveLength(2);
});
