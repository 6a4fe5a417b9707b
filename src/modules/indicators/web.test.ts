import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countThings } from '../../../test/support/counted.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { newId } from '../../platform/ids.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { webApp } from '../../web.ts';
import { faultOf } from './freezing.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let things: Awaited<ReturnType<typeof countThings>>;
let actor: Actor = anonymous;
const officer = someone('programme_officer');

const house = () =>
  webApp({
    ground: world.ground,
    settings: {
      port: 0,
      host: '',
      origin: 'http://localhost',
      secure: false,
      data: '',
      secret: 's'.repeat(40),
      demo: false,
      organisation: 'Maison',
    },
    trial: false,
    organisation: { name: 'Fondation' },
    rooms: [onTheWeb],
    identify: async () => ({
      actor,
      person: actor.id === null ? null : { id: actor.id, name: 'A' },
      session: actor.id === null ? null : newId(),
    }),
  });

const plain = (html: string): string => html.replace(/[\u2066-\u2069]/g, '');
const get = async (path: string) => {
  const answer = await house().request(path);
  return { status: answer.status, html: plain(await answer.text()) };
};

/** Posts a form as the page that carries it would: with its token. */
const post = async (from: string, to: string, fields: Record<string, string>) => {
  const app = house();
  const page = await app.request(from);
  const cookie = (page.headers.getSetCookie?.() ?? []).map((one) => one.split(';')[0]).join('; ');
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const answer = await app.request(to, {
    method: 'POST',
    headers: { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf, ...fields }).toString(),
  });
  return { status: answer.status, to: answer.headers.get('location'), html: plain(await answer.text()) };
};

const typed = {
  'title.fr': 'Choses comptées',
  'title.ar': 'أشياء محسوبة',
  'title.en': 'Things counted',
  'measure.what': 'records',
  'measure.of.0.kind': 'indicators.alpha',
  unit: 'events',
  period: 'until',
  place: 'event',
  missing: 'block',
  frequency: 'monthly',
  by: 'sex',
  open: 'yes',
  codes: 'IRIS+ PI9652 close',
};

beforeAll(async () => {
  world = await openWorld();
  things = await countThings(world);
  await things.make([{ sex: 'women' }, { region: 'MA-02' }, { region: null }]);
  await things.follow();
});
afterAll(() => world.close());
beforeEach(() => {
  actor = officer;
});

test('an officer defines a figure on screen; its page leads to its records, by region and as far as one may see', async () => {
  const wrong = await post('/fr/office/indicators/new', '/fr/office/indicators/new', {
    ...typed,
    code: 'choses',
    codes: 'IRIS+ X',
  });
  expect([wrong.status, wrong.html.includes('IRIS+ X'), wrong.html.includes('Choses comptées')]).toEqual([
    422,
    true,
    true,
  ]);
  const tried = { ...typed, code: 'choses', gesture: 'preview' };
  const before = await post('/fr/office/indicators/new', '/fr/office/indicators/new', tried);
  expect(before.html).toContain('Cette définition dit : 3. Rien n’est encore enregistré.');
  expect((await get('/fr/figures/choses')).status).toBe(404);
  const made = await post('/fr/office/indicators/new', '/fr/office/indicators/new', { ...typed, code: 'choses' });
  expect([made.status, made.to]).toEqual([303, '/fr/office/indicators/choses']);
  const page = await get('/fr/figures/choses');
  expect(page.html).toContain('3 fiches');
  expect(page.html).toContain('IRIS+ PI9652');
  expect(page.html).toContain('/fr/figures/choses?place=MA-02');
  expect((await get('/fr/figures/choses?place=MA-02')).html).toContain('1 fiche');
  expect((await get('/fr/figures/choses?period=1999-13')).html).toContain('case qui n’existe pas');
  actor = anonymous;
  const seen = await get('/fr/figures/choses');
  expect(seen.html).toContain('2 de ces fiches ne sont montrées qu’à l’équipe');
  expect((await get('/ar/figures/choses')).html).toContain('أشياء محسوبة');
  expect((await get('/fr/figures/nothing_such')).status).toBe(404);
  expect((await get('/fr/office/indicators/choses')).status).toBe(401);
});

test('published, corrected, doubted, published again: each is told, and its file is checked without us', async () => {
  const page = '/fr/office/indicators/choses';
  const published = await post(page, `${page}/publish`, {});
  expect(published.to).toMatch(/^\/fr\/figures\/publications\//);
  expect((await get(published.to!)).html).toContain('Les fiches disent encore ce qui a été publié');
  const file = await house().request(`${published.to}/file`);
  const report = (await file.json()) as { figures: Parameters<typeof faultOf>[0][] };
  expect([file.headers.get('content-disposition'), faultOf(report.figures[0]!)]).toEqual([
    'attachment; filename="choses-1.json"',
    null,
  ]);
  await things.make([{ region: 'MA-04' }]);
  await things.follow();
  expect((await get('/fr/figures/choses')).html).toContain('Une correction est en attente');
  const doubted = await get(published.to!);
  expect(doubted.html).toContain('1 fiche de plus');
  expect(doubted.html).toContain('Publié : 3. Les fiches disent maintenant : 4.');
  expect((await get('/fr/office/indicators')).html).toContain('Une correction attend sa publication');
  const again = await post(page, `${page}/publish`, {});
  expect((await get(again.to!)).html).toContain('Publication n° 2');
  expect((await post(page, `${page}/publish`, {})).status).toBe(409);
});

test('targets and values from outside are typed with what they need, and come back when they lack it', async () => {
  const page = '/fr/office/indicators/choses';
  expect((await post(page, `${page}/targets`, { target: '1 200', baseline: 'x' })).status).toBe(422);
  expect((await post(page, `${page}/targets`, { target: '1 200', baseline: '100' })).status).toBe(303);
  expect((await get('/fr/figures/choses')).html).toMatch(/Cible : 1\s200/);
  const outside = { ...typed, code: 'secteur', 'measure.what': '', 'measure.of.0.kind': '', unit: 'percent' };
  await post('/fr/office/indicators/new', '/fr/office/indicators/new', outside);
  const there = '/fr/office/indicators/secteur';
  const wrong = await post(there, `${there}/outside`, { value: '0,34', saidOn: '2026-01-15' });
  expect([wrong.status, wrong.html.includes('0,34')]).toEqual([422, true]);
  await post(there, `${there}/outside`, { value: '0,34', source: 'Office national', saidOn: '2026-01-15' });
  const shown = (await get('/fr/figures/secteur')).html;
  expect(shown).toMatch(/34\s%/);
  expect(shown).toContain('Source : Office national');
});

test('a figure that is edited asks why, and keeps its history', async () => {
  const form = '/fr/office/indicators/choses/definition';
  const edited = { ...typed, 'title.fr': 'Choses bien comptées', read: '1' };
  expect((await get(form)).html).toContain('Choses comptées');
  expect((await post(form, form, edited)).status).toBe(422);
  expect((await post(form, form, { ...edited, note: 'Un titre plus clair' })).status).toBe(303);
  expect((await get('/fr/figures/choses')).html).toContain('Un titre plus clair');
  actor = someone('juror');
  expect((await post(form, form, { ...edited, note: 'Encore' })).status).toBe(404);
});

test('a figure is read along two dimensions at once, what is unknown among them, and each number opens its records', async () => {
  actor = officer;
  const table = '/figures/choses/table?rows=place&columns=sex';
  for (const lang of ['fr', 'ar', 'en']) {
    const { status, html } = await get(`/${lang}${table}`);
    expect(status).toBe(200);
    expect(html).toContain(`href="/${lang}/figures/choses?place=MA-01&amp;dimension=sex&amp;category=women"`);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  }
  const two = await get('/fr/figures/choses/table?rows=sex&columns=womens');
  const door = /href="(\/fr\/figures\/choses\?dimension=sex&amp;category=women&amp;also=womens&amp;such=[^"]+)"/.exec(
    two.html,
  )!;
  expect((await get(door[1]!.replaceAll('&amp;', '&'))).html).toContain('1 fiche');
  const csv = await house().request('/fr/figures/choses/table.csv?rows=place&columns=sex');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  const text = await csv.text();
  expect(text).toContain('MA-01;');
  expect(text.split('\r\n')[0]).toContain('Région');
  expect(text).toContain('?;Inconnu;?;Inconnu;1');
  expect((await get('/fr/figures/choses/table?rows=sex&columns=sex')).status).toBe(200);
});

test('a figure that cannot be computed says how many records stand in the way, and which, each a door', async () => {
  const [lame] = await things.make([{ day: null, region: 'MA-01' }]);
  await things.follow();
  actor = officer;
  const said = { fr: '1 fiche empêche', ar: 'بطاقة واحدة', en: '1 record stands in the way' };
  for (const lang of ['fr', 'ar', 'en'] as const) {
    const { html } = await get(`/${lang}/figures/choses`);
    expect(html, lang).toContain(said[lang]);
    expect(html).toContain('href="#missing"');
    expect(html).toContain(`href="/${lang}/things/${lame}"`);
    expect((await get(`/${lang}/figures/choses/table?rows=place`)).html).toContain(
      `href="/${lang}/figures/choses#missing"`,
    );
  }
  actor = anonymous;
  expect((await get('/fr/figures/choses')).html).toContain('1 fiche empêche');
  await things.remove([lame!]);
  await things.follow();
});
