import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture } from '../../../test/support/calls.ts';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { onTheWeb } from './web.tsx';
import { words } from './words/index.ts';

let world: World;
let reader: Actor = anonymous;
let site: ReturnType<typeof siteOf>;

beforeAll(async () => {
  world = await openWorld();
  knowWords('catalogue', words);
  knowWords('platform', platformWords);
  site = siteOf(world.ground, onTheWeb.web, () => reader);
});
afterAll(() => world.close());

const read = async (path: string): Promise<string> =>
  (await (await site.request(path)).text())
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/&#39;/g, '’')
    .replaceAll('\u00a0', ' ');
const post = (path: string, fields: Record<string, string | string[] | File>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  return Promise.resolve(site.request(path, { method: 'POST', body }));
};
const found = async (id: string) =>
  (await world.pool.query(`select 1 from search.document where kind = 'product' and id = $1`, [id])).rowCount;

test('by pages alone, in Arabic: a product is added, named, shown with its photo, found, and hidden again', async () => {
  const structure = await registered(world.as(), { value_chains: ['honey'] });
  reader = someone({ role: 'cooperative_representative', structure });
  const base = `/ar/me/structures/${structure}/products`;
  const honey = {
    'name.ar': 'عسل الزعتر',
    valueChain: 'honey',
    unit: 'kg',
    priceLow: '٢٥٠',
    'available[]': ['6', '7'],
  };
  const refused = await post(`${base}/new`, { ...honey, priceHigh: '100' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('عسل الزعتر');
  const added = (await post(`${base}/new`, honey)).headers.get('location')!;
  const id = added.split('/').at(-1)!;
  expect(await read(added)).toContain('value="thyme-honey"');
  await post(`${added}/concept`, { concept: 'thyme-honey' });
  await post(`${added}/photos`, { file: await picture(), alt: 'قنينة عسل' });
  expect(await found(id)).toBe(0);
  expect((await post(`${added}/show`, {})).status).toBe(303);
  expect(await found(id)).toBe(1);
  reader = anonymous;
  const page = await read(`/fr/catalogue/${id}`);
  expect(page).toContain('250 MAD le kg');
  expect(page).toContain('alt="قنينة عسل"');
  expect(await read('/fr/catalogue?month=6')).toContain(id);
  expect(await read('/fr/catalogue?month=1')).not.toContain(id);
  expect(await read(`/en/catalogue/structures/${structure}`)).toContain(id);
  const paper = `/ar/catalogue/structures/${structure}/catalogue.pdf`;
  const pdf = await site.request(paper);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const etag = pdf.headers.get('etag')!;
  expect((await site.request(paper, { headers: { 'if-none-match': etag } })).status).toBe(304);
  reader = someone('programme_officer');
  expect(await read('/fr/office/catalogue')).toContain(id);
  await post(`/fr/me/structures/${structure}/products/${id}/hide`, { why: 'Photo à refaire' });
  reader = anonymous;
  expect((await site.request(`/fr/catalogue/${id}`)).status).toBe(404);
  expect((await site.request(paper, { headers: { 'if-none-match': etag } })).status).toBe(404);
  expect(await found(id)).toBe(0);
});

test('a price list is read, looked over, and only what was looked at becomes drafts, once', async () => {
  const structure = await registered(world.as());
  reader = someone({ role: 'cooperative_representative', structure });
  const base = `/fr/me/structures/${structure}/products`;
  const sheet =
    'Coopérative Tifaouine\nProduit;Prix;Unité\nMiel de thym;250,50;kg\nAmlou;60;poignée\nVieux stock;1;kg\n';
  const csv = new File([sheet], 'prix.csv', { type: 'text/csv' });
  expect((await post(`${base}/list`, { file: new File(['a;b\n1;2\n'], 'x.csv') })).status).toBe(422);
  const list = (await post(`${base}/list`, { file: csv })).headers.get('location')!;
  const page = await read(list);
  expect(page).toContain('Nous ne connaissons pas « poignée »');
  expect(page).toContain('value="thyme-honey"');
  const { rows } = await world.pool.query('select id, name from catalogue.price_list_row order by row');
  const [honey, amlou] = rows.map(({ id }) => id as string);
  const chosen = {
    [`take.${honey}`]: 'yes',
    [`unit.${honey}`]: 'kg',
    [`concept.${honey}`]: 'thyme-honey',
    [`take.${amlou}`]: 'yes',
  };
  expect((await post(list, chosen)).status).toBe(303);
  const written = await world.pool.query(
    'select name, unit, price_low, concept, state, source from catalogue.product where structure = $1 order by created_at, id',
    [structure],
  );
  expect(written.rows).toEqual([
    {
      name: { fr: 'Miel de thym' },
      unit: 'kg',
      price_low: 250.5,
      concept: 'thyme-honey',
      state: 'draft',
      source: 'list',
    },
    { name: { fr: 'Amlou' }, unit: null, price_low: null, concept: null, state: 'draft', source: 'list' },
  ]);
  expect((await post(list, chosen)).status).toBe(409);
  reader = someone({ role: 'cooperative_representative', structure: await registered(world.as()) });
  expect((await site.request(list)).status).toBe(404);
});
