import { Hono } from 'hono';
import jsonld from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import { calls } from '../../src/modules/calls/index.ts';
import { searchDirectory } from '../../src/modules/registry/index.ts';
import { modules, planSessions } from '../../src/modules/trainings/index.ts';
import { anonymous } from '../../src/platform/rights.ts';
import type { WebEnv } from '../../src/platform/web/env.ts';
import { langs } from '../../src/platform/words/lang.ts';
import { roomsOnTheWeb } from '../../src/rooms.ts';
import { openDemonstration } from '../support/demonstration.ts';
import { siteOf } from '../support/web.ts';
import type { World } from '../support/world.ts';

let world: World;
const addresses: string[] = [];
beforeAll(async () => {
  world = await openDemonstration();
  const [call] = await calls(world.as(anonymous), {});
  const { cards } = await searchDirectory(world.as(anonymous), { limit: 1 });
  await planSessions(world.as(), {
    module: (await modules(world.as(), {}))[0]?.id ?? '',
    region: 'MA-08',
    venue: 'Maison des coopératives',
    trainerSaid: 'Équipe',
    language: 'fr',
    capacity: 25,
    schedule: { every: 'once', first: '2099-03-02' },
    starts: '09:00',
    ends: '15:00',
  });
  addresses.push('', '/laureates', '/trainings', `/calls/${call?.id}`, `/cooperatives/${cards[0]?.id}`);
  return world.close;
}, 240_000);

interface Told {
  '@type': string;
  [property: string]: unknown;
}

/** What programs need at least of each kind of thing; nothing is said twice or left empty. */
const needed: Record<string, string[]> = {
  Organization: ['name'],
  WebSite: ['name', 'url', 'potentialAction'],
  MonetaryGrant: ['name', 'funder', 'amount'],
  ItemList: ['itemListElement'],
  EducationEvent: ['name', 'startDate', 'location'],
};

/** As a reader of JSON-LD that knows the words of schema.org understands it: what it does not, it would drop. */
const understood = async (whole: object): Promise<string> => {
  // Its types do not know the option by which what is not understood is an error and is not dropped.
  const options = {
    base: 'https://maison.example/',
    safe: true,
    documentLoader: (url: string) =>
      url.replace(/\/$/, '') === 'https://schema.org'
        ? Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } })
        : Promise.reject(new Error(`${url} would be fetched`)),
  };
  const expanded = await jsonld.expand(whole as never, options as never);
  return JSON.stringify(expanded);
};

const toldBy = async (page: string): Promise<Told[]> => {
  const found = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(found).toHaveLength(1);
  const whole = JSON.parse(found[0]?.[1] ?? '');
  expect(whole['@context']).toBe('https://schema.org');
  const all: Told[] = whole['@graph'] ?? [whole];
  const read = await understood(whole);
  for (const one of all) expect(read).toContain(`"@type":["https://schema.org/${one['@type']}"]`);
  return all;
};

test.each(langs)('public pages tell programs in %s what they are about', async (lang) => {
  const whole = new Hono<WebEnv>();
  for (const { web } of roomsOnTheWeb) whole.route('/', web);
  const site = siteOf(world.ground, whole, () => anonymous);
  const said = new Set<string>();
  for (const address of addresses) {
    const answer = await site.request(`/${lang}${address}`);
    expect([address, answer.status]).toEqual([address, 200]);
    for (const one of await toldBy(await answer.text())) {
      said.add(one['@type']);
      for (const property of needed[one['@type']] ?? ['?']) expect(one, address).toHaveProperty(property);
    }
  }
  expect(said).toEqual(new Set(Object.keys(needed)));
});
