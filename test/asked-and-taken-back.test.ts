/** What the whole site does with what it does not know, and with what somebody takes back: by its pages alone. */
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roomsOnTheWeb } from '../src/rooms.ts';
import { newId } from '../src/platform/ids.ts';
import { anonymous, system } from '../src/platform/rights.ts';
import type { Actor } from '../src/platform/rights.ts';
import type { Settings } from '../src/platform/settings.ts';
import type { WebEnv } from '../src/platform/web/env.ts';
import { dayOf } from '../src/platform/words/format.ts';
import { webApp } from '../src/web.ts';
import { someone as somebody } from './support/people.ts';
import { registered } from './support/registry.ts';
import { visitOrigin, visitorOf } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';
import { openWorld, someone } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
let app: Hono<WebEnv>;
let who: Actor = anonymous;
let hers: Visitor;

beforeAll(async () => {
  world = await openWorld();
  app = webApp({
    ground: world.ground,
    settings: { secure: false, secret: 'a'.repeat(32), origin: visitOrigin, organisation: 'Maison' } as Settings,
    trial: false,
    organisation: { name: 'Maison' },
    rooms: roomsOnTheWeb,
    identify: () => {
      const person = who.kind === 'person' && who.id ? { id: who.id, name: 'Elle' } : null;
      return Promise.resolve({ actor: who, person, session: null });
    },
  });
  hers = visitorOf(app);
});
afterAll(() => world.close());

/** Posts the form of a page in somebody's name; answers where it leads, or what the page says. */
const post = async (actor: Actor, path: string, fields: Record<string, string>, from = path) => {
  who = actor;
  const answer = await hers.post(from, path, fields);
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
};
const read = async (actor: Actor, path: string): Promise<{ status: number; text: string }> => {
  who = actor;
  const answer = await hers.send(path);
  return { status: answer.status, text: (await answer.text()).replaceAll(/[\u2066-\u2069]/g, '') };
};

/** Where everybody may find something: lists, the index, feeds, OData, CSV. */
const doors = {
  need: [
    '/fr/needs',
    '/fr/search?q=Zafarane',
    '/feeds/needs.fr.atom',
    '/odata/v1/needs',
    '/data/needs.csv',
    '/data/needs.xlsx',
  ],
  offer: [
    '/fr/offers',
    '/fr/search?q=Zafarane',
    '/odata/v1/offers',
    '/data/offers.csv',
    '/api/v1/datasets/offers/rows',
  ],
  product: [
    '/fr/catalogue',
    '/fr/search?q=Zafarane',
    '/odata/v1/products',
    '/data/products.csv',
    '/data/products.geojson',
  ],
  expert: ['/fr/experts', '/fr/search?q=Zafarane'],
};

/** The doors in which a record stands, as anybody reads them; a spreadsheet is as long as its rows. */
const standsIn = async (kind: keyof typeof doors, id: string): Promise<string[]> => {
  const found: string[] = [];
  for (const door of doors[kind]) {
    if (door.endsWith('.xlsx')) continue;
    const { status, text } = await read(anonymous, door);
    expect([door, status]).toEqual([door, 200]);
    if (text.includes(id)) found.push(door);
  }
  return found;
};
const open = (kind: keyof typeof doors): string[] => doors[kind].filter((door) => !door.endsWith('.xlsx'));
const soon = dayOf(new Date(Date.now() + 30 * 86_400_000));

/** A need or an offer of this asker, opened by its pages with her agreement. */
const opened = async (side: 'need' | 'offer', actor: Actor, asker: string, base: 'me' | 'office' = 'me') => {
  const id = newId();
  const told = { title: 'Zafarane de Taliouine', what: 'safran', where: 'Taroudant', untilOn: soon };
  const contact = { 'contact.name': 'Salma', 'contact.phone': '0612345678', 'contact.lang': 'fr' };
  const brief = { id, asker, organisation: 'Épicerie', ...told, ...(base === 'office' ? contact : {}) };
  expect((await post(actor, `/fr/${base}/${side}s/new`, brief)).status).toBe(303);
  const whole = {
    ...told,
    kind: side === 'need' ? 'sourcing' : 'products',
    amountBlank: 'to_discuss',
    consent: base === 'office' ? 'spoken' : 'yes',
    gesture: 'open',
  };
  const answer = await post(actor, `/fr/${base}/${side}s/${id}/edit`, whole);
  expect(answer.status).toBe(303);
  return id;
};

describe('an unknown place or product asks, never guesses', () => {
  test.each(['need', 'offer'] as const)('a %s is kept as a draft with both questions', async (side) => {
    const structure = await registered(world.as(system));
    const actor = side === 'need' ? someone('buyer') : someone({ role: 'cooperative_representative', structure });
    const id = newId();
    const told = { title: 'Quelque chose', what: 'xyzzyplugh', where: 'Imouzzer, Nullepart' };
    const asker = side === 'need' ? 'buyer' : structure;
    const begun = await post(actor, `/fr/me/${side}s/new`, { id, asker, organisation: 'Riad', ...told });
    expect(begun).toMatchObject({ status: 303, to: `/fr/me/${side}s/${id}/edit` });
    const { text } = await read(actor, `/fr/me/${side}s/${id}/edit`);
    for (const phrase of ['xyzzyplugh', 'Imouzzer', 'Nullepart']) expect(text).toContain(phrase);
    const { rows } = await world.pool.query(
      'select territories, concepts, state from networking.posting where id = $1',
      [id],
    );
    expect(rows[0]).toEqual({ territories: [], concepts: [], state: 'draft' });
  });

  test('a product with a name that nobody knows is a draft, and is not shown before somebody says what it is', async () => {
    const structure = await registered(world.as(system));
    const actor = someone({ role: 'cooperative_representative', structure });
    const base = `/fr/me/structures/${structure}/products`;
    const { to } = await post(actor, `${base}/new`, { 'name.fr': 'Xyzzyplugh', unit: 'kg' });
    const shown = await post(actor, `${to}/show`, {}, to);
    expect(shown.status).toBe(409);
    expect(shown.text).toContain('Xyzzyplugh');
    const { rows } = await world.pool.query('select concept, state from catalogue.product where structure = $1', [
      structure,
    ]);
    expect(rows).toEqual([{ concept: null, state: 'draft' }]);
  });

  test('an expert whose skill nobody knows, and a structure of an unknown place, come back as they were typed', async () => {
    const { actor } = await somebody(world, { name: 'Zafarane Experte', grants: [{ role: 'expert' }] });
    const expert = { 'skills.skill[]': 'xyzzyplugh', 'languages[]': 'fr', hoursMonth: 'dix', terms: 'free' };
    const again = await post(actor, '/fr/me/expert', expert);
    expect(again.status).toBe(422);
    expect(again.text).toContain('value="dix"');
    const officer = someone('programme_officer');
    const added = await post(officer, '/fr/office/structures/new', {
      'names.fr': 'Coopérative Xyzzy',
      province: 'MA-XXX',
    });
    expect(added.status).toBe(422);
    expect(added.text).toContain('Coopérative Xyzzy');
  });
});

test('a need without territory or date is a draft that says what is missing, not an error page', async () => {
  const actor = someone('buyer');
  const id = newId();
  const { to } = await post(actor, '/fr/me/needs/new', { id, asker: 'buyer', organisation: '', title: '' });
  expect(to).toBe(`/fr/me/needs/${id}/edit`);
  const draft = await read(actor, to);
  expect(draft.status).toBe(200);
  const unread = await post(actor, to, { title: 'Miel', kind: 'nonsense' });
  expect(unread.status).toBe(422);
  expect(unread.text).toContain('href="#f-kind"');
  const tried = await post(actor, to, { title: 'Miel', gesture: 'open', consent: 'yes' });
  expect(tried.status).toBe(409);
  expect(tried.text).toContain('href="#f-where"');
  expect(tried.text).toContain('href="#f-untilOn"');
  expect(tried.text).toContain('value="Miel"');
  expect(await standsIn('need', id)).toEqual([]);
});

describe('a consent taken back empties lists, index, feeds and exports at once', () => {
  test('that of a buyer who asks for herself', async () => {
    const { actor } = await somebody(world, { grants: [{ role: 'buyer' }] });
    const id = await opened('need', actor, 'buyer');
    expect(await standsIn('need', id)).toEqual(open('need'));
    const page = `/fr/me/needs/${id}`;
    expect((await post(actor, `${page}/disagree`, {}, page)).status).toBe(303);
    expect(await standsIn('need', id)).toEqual([]);
    expect((await read(anonymous, `/fr/needs/${id}`)).status).toBe(404);
  });

  test('that of a contact for whom the office asks', async () => {
    const officer = someone('programme_officer');
    const id = await opened('need', officer, 'buyer', 'office');
    expect(await standsIn('need', id)).toEqual(open('need'));
    const page = `/fr/office/needs/${id}`;
    await post(officer, `${page}/disagree`, {}, page);
    expect(await standsIn('need', id)).toEqual([]);
  });

  test('that of a cooperative which offers', async () => {
    const structure = await registered(world.as(system));
    const { actor } = await somebody(world, { grants: [{ role: 'cooperative_representative', structure }] });
    const id = await opened('offer', actor, structure);
    expect(await standsIn('offer', id)).toEqual(open('offer'));
    const page = `/fr/me/offers/${id}`;
    await post(actor, `${page}/disagree`, {}, page);
    expect(await standsIn('offer', id)).toEqual([]);
  });

  test('that of an expert', async () => {
    const { actor } = await somebody(world, { name: 'Zafarane Experte', grants: [{ role: 'expert' }] });
    const record = {
      'skills.skill[]': 'accounting',
      'languages[]': 'fr',
      hoursMonth: '10',
      terms: 'free',
      remote: 'yes',
    };
    expect((await post(actor, '/fr/me/expert', record)).status).toBe(303);
    await post(actor, '/fr/me/expert/consent', { what: 'listed' }, '/fr/me/expert');
    const { rows } = await world.pool.query('select id from experts.expert where person = $1', [actor.id]);
    const id = rows[0].id as string;
    expect(await standsIn('expert', id)).toEqual(open('expert'));
    await post(actor, '/fr/me/expert/withdraw', { what: 'listed' }, '/fr/me/expert');
    expect(await standsIn('expert', id)).toEqual([]);
    expect((await read(anonymous, `/fr/experts/${id}`)).status).toBe(404);
  });

  test('that of a structure’s contact, and what it hides of its products, out of pages and paper', async () => {
    const structure = await registered(world.as(system), { value_chains: ['saffron'] });
    const { actor } = await somebody(world, { grants: [{ role: 'cooperative_representative', structure }] });
    const own = `/fr/me/structures/${structure}`;
    const { to } = await post(actor, `${own}/products/new`, {
      'name.fr': 'Zafarane',
      unit: 'g',
      valueChain: 'saffron',
    });
    expect((await post(actor, `${to}/show`, {}, to)).status).toBe(303);
    const product = to.split('/').at(-1)!;
    expect(await standsIn('product', product)).toEqual(open('product'));
    const paper = async () =>
      (await hers.send(`/fr/catalogue/structures/${structure}/catalogue.pdf`)).headers.get('etag');
    const withoutContact = await paper();
    await post(actor, `${own}/contacts`, { phone: '0661998877', publish: 'yes' });
    const pages = [`/fr/cooperatives/${structure}`, `/fr/catalogue/structures/${structure}`];
    for (const page of pages) expect((await read(anonymous, page)).text).toContain('06 61 99 88 77');
    expect(await paper()).not.toBe(withoutContact);
    const { rows } = await world.pool.query('select id from registry.contact where structure = $1', [structure]);
    await post(actor, `${own}/contacts/${rows[0].id}/publish`, { give: 'no' }, `${own}/contacts`);
    for (const page of pages) expect((await read(anonymous, page)).text).not.toContain('06 61 99 88 77');
    expect(await paper()).toBe(withoutContact);
    await post(actor, `${to}/hide`, {}, to);
    expect(await standsIn('product', product)).toEqual([]);
    expect(await paper()).toBeNull();
  });
});
