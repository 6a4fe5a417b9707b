import { afterAll, beforeAll, expect, test } from 'vitest';
import { someone as somebody } from '../../../test/support/people.ts';
import { registered } from '../../../test/support/registry.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { newId } from '../../platform/ids.ts';
import { jobs as messages } from '../../platform/messages/index.ts';
import { askStructures } from './ask-structures.ts';
import { addProduct } from './commands/add-product.ts';
import { changeProduct } from './commands/change-product.ts';
import { showProduct } from './commands/show-product.ts';
import { hears } from './hears.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs: messages as never });
});
afterAll(() => world.close());

const long = () => new Date(Date.now() - 300 * 86_400_000);
const shown = async (structure: string, name: string) => {
  const fields = { structure, name: { fr: name }, unit: 'kg' as const, concept: 'honey', available: [5, 6] };
  const [added] = await addProduct(world.as(undefined, long()), fields);
  await showProduct(world.as(undefined, long()), { product: added!.about });
  return added!.about as string;
};
/** A structure that was asked by SMS about these products, and what it answers. */
const asked = async (...names: string[]) => {
  const structure = await registered(world.as());
  const { phone } = await somebody(world, { grants: [{ role: 'cooperative_representative', structure }] });
  const products: string[] = [];
  for (const name of names) products.push(await shown(structure, name));
  await askStructures(world.ground);
  const says = async (text: string) =>
    (await hears(world.ground, { id: newId(), phone: phone!, text, at: new Date() }))?.text ?? null;
  const states = async () => {
    const { rows } = await world.pool.query(
      `select state, capacity::float, period, confirmed_on > current_date - 2 as fresh from catalogue.product
       where structure = $1 order by id`,
      [structure],
    );
    return rows.map(({ state, capacity, period, fresh }) => [state, capacity, period, fresh]);
  };
  return { phone: phone!, products, says, states };
};

test('yes, how much and no are taken from the number that was asked, each in the place of the other, and undone', async () => {
  const { products, says, states } = await asked('Safran');
  expect(await says('saison oui')).toContain('Safran');
  expect(await states()).toEqual([['shown', null, null, true]]);
  expect(await says('٤٠ كيلو')).toContain('40 kg par saison');
  expect(await says('2 tonnes')).toMatch(/2\s000 kg par saison/);
  expect(await states()).toEqual([['shown', 2000, 'season', true]]);
  await says('makaynch');
  // What was answered before gives way as a whole.
  expect(await states()).toEqual([['hidden', null, null, true]]);
  await says('makaynch');
  expect(await says('ANNULER')).toContain('annulé');
  expect(await states()).toEqual([['shown', null, null, false]]);
  expect(await says('annuler')).not.toContain('annulé');
  const { rows } = await world.pool.query(
    `select count(*)::int as n from platform.journal where fact = 'catalogue.season_answered'`,
  );
  expect(rows[0].n).toBe(4);
  const told = (await world.facts(products[0])).map(({ fact }) => fact).filter((fact) => /_(hidden|shown)$/.test(fact));
  // Programs that took it along hear that it is gone, and that it is back.
  expect(told).toEqual(['catalogue.product_shown', 'catalogue.product_hidden', 'catalogue.product_shown']);
});

test('what is unclear is asked about: a figure without unit, another unit, which of two', async () => {
  const { says, states } = await asked('Miel', 'Amlou');
  expect(await says('40')).toContain('1 Miel, 2 Amlou');
  expect(await says('40 kg')).toContain('De quel produit');
  expect(await says('2 40 litres')).toContain('Amlou');
  expect(await states()).toEqual(Array.from({ length: 2 }, () => ['shown', null, null, false]));
  expect(await says('2 40 kg')).toContain('40 kg');
  expect(await says('1 non')).toContain('Miel');
  expect(await states()).toEqual([
    ['hidden', null, null, true],
    ['shown', 40, 'season', true],
  ]);
});

test('an answer to something else is left to others, and what was changed since is not undone', async () => {
  const { phone, products, says, states } = await asked('Huile');
  expect(await says('oui K7M2')).toBeNull();
  await says('saison non');
  const fields = { product: products[0]!, version: 2, name: { fr: 'Huile' }, unit: 'kg' as const, concept: 'honey' };
  await changeProduct(world.as(), fields);
  expect(await says('annuler')).toContain('a changé depuis');
  expect((await states())[0]![0]).toBe('hidden');
  await world.pool.query(
    `insert into platform.message_out (id, at, channel, address, lang, kind, secret, text, state, tries)
     values ($1, now() + interval '1 second', 'sms', $2, 'fr', 'networking.invited', false, 'x', 'sent', 1)`,
    [newId(), phone],
  );
  expect(await says('oui')).toBeNull();
  expect(await says('saison oui')).not.toBeNull();
  expect(await hears(world.ground, { id: newId(), phone: '+212600009999', text: 'oui', at: new Date() })).toBe(
    undefined,
  );
});
