import { afterAll, beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { Hidden } from '../../platform/refusals.ts';
import { dayOf } from '../../platform/words/format.ts';
import { addProduct } from './commands/add-product.ts';
import { changeProduct } from './commands/change-product.ts';
import { confirmProducts } from './commands/confirm-products.ts';
import { hideProduct } from './commands/hide-product.ts';
import { nameConcept } from './commands/name-concept.ts';
import { retireProduct } from './commands/retire-product.ts';
import { showProduct } from './commands/show-product.ts';
import { takeTold } from './commands/take-told.ts';
import { conceptsIn } from './concepts.ts';
import { catalogue } from './queries/catalogue.ts';
import { ownProduct, ownProducts } from './queries/own-products.ts';
import { productPage } from './queries/product-page.ts';
import { units } from './rules/units.ts';

let world: World;
let structure: string;
let hers: ReturnType<typeof someone>;
const officer = someone('programme_officer');

beforeAll(async () => {
  world = await openWorld();
  structure = await registered(world.as(officer), {
    products: [{ fr: 'Miel de thym', ar: 'عسل الزعتر' }, { fr: 'Pollen' }],
    value_chains: ['honey'],
  });
  hers = someone({ role: 'cooperative_representative', structure });
});
afterAll(() => world.close());

const honey = {
  name: { ar: 'عسل الزعتر', fr: 'Miel de thym' },
  unit: 'kg',
  valueChain: 'honey',
  available: [6, 5],
} as const;
const added = async (changes: object = {}): Promise<string> =>
  (await addProduct(world.as(hers), { structure, ...honey, available: [6, 5], ...changes }))[0]!.about;
const code = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

test('a product is a draft until it is shown, then anybody finds it by what it is, in any language', async () => {
  const product = await added({ priceLow: 120, priceHigh: 150, capacity: 40, period: 'month' });
  await expect(productPage(world.as(someone()), { product })).rejects.toBeInstanceOf(Hidden);
  await nameConcept(world.as(hers), { product, concept: 'thyme-honey' });
  await showProduct(world.as(hers), { product });
  expect(await code(showProduct(world.as(hers), { product }))).toBe('catalogue.already_shown');
  expect(await productPage(world.as(someone()), { product })).toMatchObject({
    available: [5, 6],
    concept: 'thyme-honey',
    priceHigh: 150,
  });
  for (const text of ['thyme honey', 'miel de thym', 'عسل الزعتر', '3sal z3tar']) {
    const { cards } = await catalogue(world.as(someone()), { text });
    expect(
      cards.map(({ id }) => id),
      text,
    ).toEqual([product]);
  }
  const counted = await catalogue(world.as(someone()), { month: '6' });
  expect(counted.facets.month).toEqual([
    ['5', 1],
    ['6', 1],
  ]);
  expect((await catalogue(world.as(someone()), { month: '12' })).total).toBe(0);
  await retireProduct(world.as(hers), { product });
  expect((await catalogue(world.as(someone()), {})).total).toBe(0);
});

test('what cannot be shown says why, and strangers find nothing to change', async () => {
  const bare = await added({ unit: null, valueChain: null });
  expect(await code(showProduct(world.as(hers), { product: bare }))).toBe('catalogue.unit_missing');
  const other = someone({ role: 'cooperative_representative', structure: await registered(world.as(officer)) });
  await expect(showProduct(world.as(other), { product: bare })).rejects.toBeInstanceOf(Hidden);
  await expect(ownProducts(world.as(other), { structure })).rejects.toBeInstanceOf(Hidden);
  await expect(added({ priceLow: 3, unit: null })).rejects.toMatchObject({ problems: [{ field: 'unit' }] });
  await expect(added({ priceLow: 3, priceHigh: 2 })).rejects.toMatchObject({ problems: [{ field: 'priceHigh' }] });
  await expect(added({ concept: 'moon-dust' })).rejects.toMatchObject({ problems: [{ field: 'concept' }] });
  await expect(added({ labels: ['onssa'] })).rejects.toMatchObject({ problems: [{ field: 'labels' }] });
});

test('two who change one product at once do not overwrite each other', async () => {
  const product = await added();
  const change = (summary: string) =>
    changeProduct(world.as(hers), { product, version: 1, ...honey, available: [6], summary: { fr: summary } });
  const both = await Promise.allSettled([change('Du thym des montagnes'), change('Récolté à la main')]);
  expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'catalogue.changed_meanwhile' } },
  ]);
  expect((await ownProduct(world.as(hers), { structure, product })).product.version).toBe(2);
});

test('what the office hides, its structure cannot show again', async () => {
  const product = await added();
  await showProduct(world.as(hers), { product });
  await hideProduct(world.as(officer), { product, why: 'La photo montre autre chose' });
  expect(await code(showProduct(world.as(hers), { product }))).toBe('catalogue.hidden_by_office');
  await showProduct(world.as(officer), { product });
  await hideProduct(world.as(hers), { product });
  await showProduct(world.as(hers), { product });
  expect(JSON.stringify(await world.facts(product))).not.toContain('photo montre');
});

test('the names that the register has become drafts once, and one gesture confirms all that is shown', async () => {
  expect((await ownProducts(world.as(hers), { structure })).told).toEqual([{ fr: 'Pollen' }]);
  await takeTold(world.as(hers), { structure });
  expect(await takeTold(world.as(hers), { structure })).toEqual([]);
  const shown = await added();
  await showProduct(world.as(hers, new Date('2026-01-10T10:00:00Z')), { product: shown });
  const [fact] = await confirmProducts(world.as(hers), { structure });
  expect(fact!.payload!['products']).toContain(shown);
  expect((await productPage(world.as(), { product: shown })).confirmedOn).toBe(dayOf(new Date()));
});

test('a name proposes concepts, the longest first, and an unknown one proposes nothing', () => {
  expect(conceptsIn({ fr: 'Huile d’argan alimentaire' })[0]).toBe('argan-oil-food');
  expect(conceptsIn({ ar: 'عسل الزعتر' })).toContain('thyme-honey');
  expect(conceptsIn({ fr: 'Zorglub' })).toEqual([]);
});

test('units are the same in the database and in the rules', async () => {
  const { rows } = await world.pool.query('select code, kind, factor::float as factor from catalogue.unit');
  expect(Object.fromEntries(rows.map(({ code: unit, kind, factor }) => [unit, [kind, factor]]))).toEqual(units);
});
