import { beforeAll, expect, test } from 'vitest';
import { houseFor } from '../../../../test/support/open-table.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import { readXml } from '../../../platform/xml/index.ts';
import type { XmlElement } from '../../../platform/xml/index.ts';
import { offerFeeds } from '../feeds/known.ts';

let get: ReturnType<typeof houseFor>;
const id = '0193e4a0-0000-7000-8000-00000000000a';

beforeAll(async () => {
  get = houseFor(await testDatabase());
  const at = new Date('2026-11-18T10:00:00Z');
  offerFeeds({
    feeds: [
      {
        name: 'essai',
        title: (lang) => `Essai ${lang} & "co"`,
        about: () => 'Ce qui <arrive>',
        path: '/calls',
        entries: async () => [
          {
            id,
            title: 'زيت & <argan> \u0001',
            summary: 'Jusqu’à demain',
            path: `/calls/${id}`,
            publishedAt: at,
            changedAt: at,
          },
        ],
      },
    ],
  });
});

const read = async (address: string): Promise<XmlElement> => {
  const answer = await get(address);
  expect(answer.status).toBe(200);
  return readXml(await answer.text());
};
const child = (element: XmlElement, name: string): XmlElement => element.children.find((one) => one.name === name)!;

test('Atom has what RFC 4287 asks of a feed and of an entry', async () => {
  const feed = await read('/feeds/essai.ar.atom');
  expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ar' });
  for (const name of ['id', 'title', 'updated', 'author']) expect(child(feed, name), name).toBeDefined();
  expect(child(feed, 'updated').text).toBe('2026-11-18T10:00:00.000Z');
  const entry = child(feed, 'entry');
  expect(child(entry, 'id').text).toBe(`urn:uuid:${id}`);
  expect(child(entry, 'title').text).toBe('زيت & <argan> ');
  expect(child(entry, 'link').attributes['href']).toBe(`https://maison.example/ar/calls/${id}`);
});

test('RSS has a channel with its own address, and items that are known by their id', async () => {
  const channel = child(await read('/feeds/essai.fr.rss'), 'channel');
  for (const name of ['title', 'link', 'description', 'atom:link']) expect(child(channel, name), name).toBeDefined();
  expect(child(child(channel, 'item'), 'guid')).toMatchObject({
    text: `urn:uuid:${id}`,
    attributes: { isPermaLink: 'false' },
  });
});

test('the feeds of the house are well formed in every language, and are found from the head of their pages', async () => {
  for (const lang of ['fr', 'ar', 'en'])
    for (const name of ['calls', 'laureates', 'needs', 'offers'])
      for (const format of ['atom', 'rss']) await read(`/feeds/${name}.${lang}.${format}`);
  const page = await (await get('/fr/calls')).text();
  expect(page).toMatch(
    /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/feeds\/calls\.fr\.atom"/,
  );
  expect((await get('/feeds/nothing.fr.atom')).status).toBe(404);
  expect((await get('/feeds/calls.de.atom')).status).toBe(404);
});

test.each([
  ['/calls', 'calls', 'calls'],
  ['/laureates', 'laureates', 'laureates'],
  ['/needs', 'needs', 'needs'],
  ['/offers', 'offers', 'offers'],
  ['/trainings', 'training_sessions', null],
  ['/catalogue', 'products', null],
  ['/cooperatives', 'structures', null],
])('%s says in its head where its table and its feed are, and each is there', async (path, table, feed) => {
  const page = await (await get(`/ar${path}`)).text();
  const [head = ''] = page.split('</head>');
  const addresses = [...head.matchAll(/<link rel="alternate" type="[^"]+"(?: title="[^"]+")? href="([^"]+)"/g)].map(
    ([, address]) => address!,
  );
  expect(addresses).toEqual(expect.arrayContaining([`/data/${table}.csv`, `/data/${table}.json`]));
  if (feed !== null) expect(addresses).toContain(`/feeds/${feed}.ar.atom`);
  for (const address of addresses) expect([address, (await get(address)).status]).toEqual([address, 200]);
});
