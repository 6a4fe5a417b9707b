import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { callerOn, officerActor, person, registered } from '../../../test/support/registry.ts';
import { testDatabase } from '../../../test/support/database.ts';
import type { TestDatabase } from '../../../test/support/database.ts';
import { addressOf, assets } from '../../platform/page/index.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { Settings } from '../../platform/settings.ts';
import { webApp } from '../../web.ts';
import { addContact } from './commands/add-contact.ts';
import { navigation, web, words } from './web.tsx';

let database: TestDatabase;
let id: string;
let other: string;
const actors: Record<string, Actor> = {
  officer: officerActor(),
  agent: person('field_agent', { region: 'MA-09' }),
  away: person('field_agent', { region: 'MA-01' }),
  juror: person('juror'),
};

const app = () =>
  webApp({
    ground: callerOn(database, anonymous).ground,
    settings: { secure: false, secret: 'a'.repeat(32), origin: 'http://localhost' } as unknown as Settings,
    trial: false,
    organisation: { name: 'Maison' },
    rooms: [{ name: 'registry', web, words: words as never, navigation }],
    identify: async (c) => {
      const actor = actors[c.req.header('x-actor') ?? ''] ?? anonymous;
      return { actor, person: actor.id ? { id: actor.id, name: 'X' } : null, session: null };
    },
  });

const get = (address: string, actor = '', headers: Record<string, string> = {}) =>
  app().request(`http://localhost${address}`, { headers: { 'x-actor': actor, ...headers } });

/** Posts a form as its page would: with the token and cookie of that page. */
const post = async (address: string, fields: Record<string, string>, actor: string, from = address) => {
  const house = app();
  const page = await house.request(`http://localhost${from}`, { headers: { 'x-actor': actor } });
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0]!;
  return house.request(`http://localhost${address}`, {
    method: 'POST',
    headers: { 'x-actor': actor, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf, ...fields }).toString(),
  });
};

beforeAll(async () => {
  database = await testDatabase();
  const officer = callerOn(database, actors['officer']!);
  id = await registered(officer, {
    names: { fr: 'Coopérative Tamounte', ar: 'تعاونية تامونت', zgh: 'ⵜⴰⵎⵓⵏⵜ', other: null },
    value_chains: ['argan'],
    products: [{ fr: '=cmd|danger' }],
    summary: { fr: 'Nous pressons.', ar: null, en: null },
    members: { as_of: '2026-01-01', total: 20, classes: [{ sex: 'women', age_band: 'under_35', members: 20 }] },
    labels: [{ label: 'argan_quality', stage: 'certified' }],
  });
  other = await registered(officer, { names: { fr: '=HYPERLINK("x")', ar: null, zgh: null, other: null } });
  await addContact(officer, { structure: id, phone: '0661000001', publish_consent: 'paper' });
  await addContact(officer, { structure: id, phone: '0661000002' });
  for (let at = 0; at < 30; at += 1) {
    await registered(officer, {
      names: { fr: `Coopérative Azul ${at}`, ar: null, zgh: null, other: null },
      value_chains: ['honey'],
    });
  }
});

test('the directory is read in three languages, kept for a minute, without a cookie', async () => {
  for (const lang of ['fr', 'ar', 'en']) {
    const answer = await get(`/${lang}/cooperatives?q=tamounte`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toContain('public');
    expect(await answer.text()).toContain(id);
    const again = await get(`/${lang}/cooperatives?q=tamounte`, '', { 'if-none-match': answer.headers.get('etag')! });
    expect(again.status).toBe(304);
  }
});

test('the first view of a public page weighs at most 14 KB compressed, stylesheet included', async () => {
  const style = assets.get(addressOf('core.css'))!.brotli!.length;
  for (const address of ['/ar/cooperatives', `/ar/cooperatives/${id}`, '/ar/cooperatives/map']) {
    const html = brotliCompressSync(await (await get(address)).text()).length;
    expect(html + style, address).toBeLessThan(14 * 1024);
  }
});

test('a page of a structure shows the contact that consents and no other, its names in their languages', async () => {
  const text = await (await get(`/ar/cooperatives/${id}`)).text();
  expect(text).toContain('tel:+212661000001');
  expect(text).not.toContain('661000002');
  expect(text).toContain('lang="zgh"');
  expect(text).toMatch(/lang="fr" dir="ltr"[^>]*>\s*Nous pressons/);
});

test('what cannot be read in an address is as if it were not there, an unknown structure is absent', async () => {
  expect((await get('/fr/cooperatives?region=x&after=%00&chain=%27&q=%00%27%22%3C')).status).toBe(200);
  expect((await get('/fr/cooperatives/nonsense')).status).toBe(404);
  expect((await get('/fr/cooperatives/00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

test('the address of a merged structure leads to the one it went into', async () => {
  await database.pool.query(`update registry.structure set state = 'merged', merged_into = $1 where id = $2`, [
    id,
    other,
  ]);
  const answer = await get(`/fr/cooperatives/${other}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([301, `/fr/cooperatives/${id}`]);
  await database.pool.query(`update registry.structure set state = 'active', merged_into = null where id = $1`, [
    other,
  ]);
});

test('what one sees is taken along in one’s language, and no cell is a formula', async () => {
  const csv = await (await get('/ar/cooperatives.csv')).text();
  expect(csv).toContain('سلاسل القيمة');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv.trim().split('\r\n')).toHaveLength(33);
  const xlsx = new Uint8Array(await (await get('/fr/cooperatives.xlsx?chain=argan')).arrayBuffer());
  expect(String.fromCharCode(...xlsx.slice(0, 2))).toBe('PK');
});

test('strangers meet a closed office, and what lies elsewhere is absent for a field agent', async () => {
  const expected: Record<string, Record<string, number>> = {
    '/fr/office/structures': { '': 401, juror: 404, away: 200, agent: 200, officer: 200 },
    '/fr/office/structures/new': { '': 401, juror: 404, away: 200, agent: 200, officer: 200 },
    [`/fr/office/structures/${id}`]: { '': 401, juror: 404, away: 404, agent: 200, officer: 200 },
    [`/fr/office/structures/${id}/edit`]: { '': 401, juror: 404, away: 404, agent: 200, officer: 200 },
    [`/fr/cooperatives/${id}/claim`]: { '': 401, juror: 200, away: 200 },
  };
  for (const [address, answers] of Object.entries(expected)) {
    for (const [actor, status] of Object.entries(answers)) {
      const answer = await get(address, actor);
      // A visitor is sent to sign in, or told to.
      const met = answer.status === 302 || answer.status === 303 ? 401 : answer.status;
      expect(met, `${address} as ${actor}`).toBe(status);
    }
  }
  expect(await (await get('/fr/office/structures', 'away')).text()).not.toContain(id);
});

test('a structure is entered and corrected by form; what was typed comes back with each problem', async () => {
  const wrong = await post(
    '/fr/office/structures/new',
    { 'names.fr': 'Coopérative Izza', ice: '12', region: 'MA-09' },
    'officer',
  );
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain('Coopérative Izza');
  expect(again).toContain('15 chiffres. Vérifiez');
  const entered = await post(
    '/fr/office/structures/new',
    { 'names.fr': 'Coopérative Izza', province: 'MA-TAR', products: 'Amlou / أملو', 'value_chains[]': 'argan' },
    'officer',
  );
  expect(entered.status).toBe(303);
  const page = entered.headers.get('location')!;
  const corrected = await post(
    `${page}/edit`,
    { 'names.fr': 'Coopérative Izza N’Ait', version: '1', region: 'MA-09', why: 'visite' },
    'officer',
  );
  expect(corrected.status).toBe(303);
  const clash = await post(`${page}/edit`, { 'names.fr': 'Autre nom', version: '1', region: 'MA-09' }, 'officer');
  expect(clash.status).toBe(422);
  const both = await clash.text();
  expect(both).toContain('Autre nom');
  expect(both).toContain('Coopérative Izza N’Ait');
  expect(
    (
      await post(
        `${page}/members`,
        {
          as_of: '2026-05-01',
          total: '9',
          'classes.0.sex': 'women',
          'classes.0.age_band': 'unknown',
          'classes.0.members': '9',
        },
        'officer',
        page,
      )
    ).status,
  ).toBe(303);
  expect((await post(`${page}/contacts`, { label: 'x' }, 'officer', page)).status).toBe(422);
  expect(await (await get(page, 'officer')).text()).toContain('visite');
});
