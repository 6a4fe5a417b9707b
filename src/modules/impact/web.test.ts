import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { sealAll } from '../../platform/journal/seal.ts';
import { anonymous } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { followJournal, knowFacts } from '../indicators/index.ts';
import { registry } from '../registry/brings.ts';
import { recordTestimony } from './commands/record-testimony.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let site: ReturnType<typeof siteOf>;
beforeAll(async () => {
  world = await openWorld();
  knowFacts([registry]);
  knowWords('impact', onTheWeb.words);
  site = siteOf(world.ground, onTheWeb.web, () => anonymous);
  const created = { created_on: '2025-03-01' };
  const structure = await registered(world.as(), created);
  await registered(world.as(), created);
  await registered(world.as(), { ...created, province: 'MA-TNG', region: 'MA-01' });
  const said = { words: { fr: 'Nous étions trois.' }, capacity: {}, photoSaid: {}, agreed: true };
  await recordTestimony(world.as(), { structure, ...said, consentOn: '2026-01-01', consentWay: 'signed' });
  await sealAll(world.ground.db);
  await followJournal(world.as(), {});
});

const get = (path: string) => site.request(path);
const read = async (path: string) => (await (await get(path)).text()).replace(/[\u2066-\u2069]/g, '');

test('the public page shows six figures that are doors, the map, what people say, and keeps none of it in a cache', async () => {
  for (const lang of ['fr', 'ar', 'en']) {
    const html = await read(`/${lang}/impact`);
    expect(html.match(/class="door"/g)).toHaveLength(6);
    expect(html).toContain(`href="/${lang}/figures/laureates?from=%2Fimpact"`);
    expect(html).toContain(`href="/${lang}/impact/regions/MA-09"`);
    expect(html).toContain('Nous étions trois.');
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  }
  expect((await get('/fr/impact')).headers.get('cache-control')).toBe('private, no-store');
});

test('a region has its own page, and what is no region has none', async () => {
  expect(await read('/ar/impact/regions/MA-09')).toContain('سوس');
  expect(await read('/fr/impact/regions/MA-01')).not.toContain('Nous étions trois.');
  expect((await get('/fr/impact/regions/MA-13')).status).toBe(404);
});

test('a plot is taken away as numbers, as a drawing and as a picture, and each number leads to its records', async () => {
  const csv = await read('/fr/impact/plots/map/structures_registered.csv');
  expect(csv).toContain('Souss-Massa;2');
  const svg = await get('/ar/impact/plots/growth/structures_registered.svg');
  expect(svg.headers.get('content-type')).toContain('image/svg+xml');
  expect(await svg.text()).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect((await get('/ar/impact/plots/growth/structures_registered.png')).headers.get('content-type')).toBe(
    'image/png',
  );
  for (const path of ['growth/nothing.csv', 'pie/structures_registered.csv', 'growth/structures_registered.exe'])
    expect((await get(`/fr/impact/plots/${path}`)).status, path).toBe(404);
});

test('figures are compared by year and by edition, in one region or in all', async () => {
  for (const by of ['year', 'edition', 'programme', 'funder', 'nonsense'])
    expect((await get(`/fr/impact/compare?by=${by}&place=MA-09`)).status).toBe(200);
  const csv = await get('/fr/impact/compare.csv?by=year');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(await csv.text()).toContain('Intitulé');
});
