import { afterAll, beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { keepConcept } from '../search/commands/keep-concept.ts';
import { rebuildIndex } from '../search/kept/rebuild.ts';
import { knowSearched } from '../search/index.ts';
import { catalogue as room } from './brings.ts';
import { addProduct } from './commands/add-product.ts';
import { nameConcept } from './commands/name-concept.ts';
import { showProduct } from './commands/show-product.ts';
import { conceptLabel, conceptsByLabel, conceptsIn } from './concepts.ts';
import { catalogue } from './queries/catalogue.ts';

let world: World;
let structure: string;
const office = someone('administrator');
const labels = (fr: string, ar: string, en: string) => ({ fr, ar, en, dialect: '', related: '' }) as never;

beforeAll(async () => {
  world = await openWorld();
  knowSearched(room);
  structure = await registered(world.as(office));
});
afterAll(() => world.close());

const nigella = {
  group: 'product',
  ...(labels('Miel de nigelle', 'عسل الحبة السوداء', 'Nigella honey') as object),
} as never;

test('a concept that the office adds names a product from the next verb on, and finds it', async () => {
  await keepConcept(world.as(office), nigella);
  const [added] = await addProduct(world.as(office), { structure, name: { fr: 'Pot du matin' }, unit: 'jar' } as never);
  const product = added!.about;
  await nameConcept(world.as(office), { product, concept: '+miel-de-nigelle' });
  await showProduct(world.as(office), { product });
  expect(conceptsIn({ fr: 'Le miel de nigelle du pays' })).toContain('+miel-de-nigelle');
  expect(conceptsByLabel('en').map(({ label }) => label)).toContain('Nigella honey');
  expect((await catalogue(world.as(someone()), { text: 'عسل الحبة السوداء', lang: 'ar' })).cards).toMatchObject([
    { id: product },
  ]);
});

test('a label changed is what pages say at once, and what rooms say to search when it is built anew', async () => {
  await keepConcept(world.as(office), {
    ...(nigella as object),
    code: '+miel-de-nigelle',
    version: 1,
    fr: 'Miel de sanouj',
  } as never);
  await catalogue(world.as(someone()), {});
  expect(conceptLabel('+miel-de-nigelle', 'fr')).toBe('Miel de sanouj');
  await rebuildIndex(world.ground.db);
  const { rows } = await world.pool.query(`select texts from search.document where kind = 'product'`);
  expect(JSON.stringify(rows)).toContain('Miel de sanouj');
});

test('a concept retired is offered no more, and what bears it keeps its name', async () => {
  await keepConcept(world.as(office), {
    ...(nigella as object),
    code: '+miel-de-nigelle',
    version: 2,
    retired: true,
  } as never);
  const found = await catalogue(world.as(someone()), {});
  expect(conceptsByLabel('fr').map(({ code }) => code)).not.toContain('+miel-de-nigelle');
  expect(found.facets.concept).toEqual([['+miel-de-nigelle', 1]]);
  expect(conceptLabel('+miel-de-nigelle', 'ar')).toBe('عسل الحبة السوداء');
});
