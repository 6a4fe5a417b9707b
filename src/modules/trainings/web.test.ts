import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { siteOf } from '../../../test/support/web.ts';
import { dayOf } from '../../platform/words/format.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { modules } from './index.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
let module: string;
let one: string;
let two: string;
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  knowWords('trainings', onTheWeb.words);
  knowWords('platform', platformWords);
  module = (await modules(world.as(), {}))[0]!.id;
  one = await registered(world.as(), { names: { fr: 'Tifaouine', ar: 'تيفاوين', zgh: null, other: null } });
  two = await registered(world.as());
});

const agent = someone({ role: 'field_agent', region: 'MA-09' });
const post = (path: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  return site.request(path, { method: 'POST', body });
};
const plain = (html: string): string => html.replace(/[\u2066-\u2069]/g, '');
const read = async (path: string): Promise<string> => plain(await (await site.request(path)).text());

const plan = (first: string, changes: Record<string, string> = {}) => ({
  ...{ module, first, starts: '00:00', ends: '23:59', every: 'once', province: 'MA-TAR', venue: 'Dar Chabab' },
  ...{ language: 'ary', capacity: '٢٤' },
  ...changes,
});

const invited = async (): Promise<string> => {
  actor = agent;
  const planned = await post('/fr/office/trainings/new', plan(dayOf(new Date())));
  expect(planned.status).toBe(303);
  const session = planned.headers.get('location')!;
  expect((await post(`${session}/invite`, { 'structures[]': [one, two], seats: '2' })).status).toBe(303);
  return session;
};

const roll = (changes: Record<string, string> = {}) => ({
  'rows.0.structure': one,
  'rows.0.status': 'present',
  'rows.0.people': '3',
  'rows.0.classes.women_under_35': '1',
  'rows.0.named.0.name': 'زهرة العلوي',
  'rows.0.named.0.sex': 'women',
  'rows.0.named.0.age_band': 'over_59',
  'rows.0.named.0.status': 'present',
  'rows.1.structure': two,
  'rows.1.status': 'absent',
  'rows.1.people': '2',
  version: '0',
  ...changes,
});

test('an agent plans, invites, records who came in Arabic and prints the certificates, without script', async () => {
  const session = await invited();
  const arabic = session.replace('/fr/', '/ar/');
  const page = await read(`${arabic}/attendance`);
  expect(page).toContain('تيفاوين');
  expect(page).toContain('dir="rtl"');
  expect((await post(`${arabic}/attendance`, roll())).status).toBe(303);
  const shown = await read(session);
  expect(shown).toContain('Tenue');
  expect(shown).toContain('Absente');
  expect(await read(`${arabic}/attendance`)).toContain('زهرة العلوي');
  expect((await post(`${session}/certificates`, {})).status).toBe(303);
  const pdf = await site.request(`${arabic}/certificates.pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const code = />([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z])</.exec(await read(`${session}/certificates`))![1]!;
  actor = anonymous;
  expect(await read(`/ar/certificates?code=${code}`)).toContain('هذه الشهادة صحيحة');
});

test('a place that checked sixty certificates in an hour is told how long to wait', async () => {
  const check = () =>
    site.request('/ar/certificates?code=AAAA-AAAA-A', { headers: { 'x-forwarded-for': '198.51.100.7' } });
  const first = await Promise.all(Array.from({ length: 60 }, check));
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([200]));
  const more = await check();
  expect(more.status).toBe(429);
  expect(await more.text()).toContain('تم التحقق من رموز كثيرة من هنا');
});

test('what was typed comes back with its fault at the row, and nothing is kept', async () => {
  const session = await invited();
  const wrong = await post(`${session}/attendance`, roll({ 'rows.0.people': '1' }));
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('href="#f-rows-0-people"');
  expect(html).toContain('زهرة العلوي');
  expect((await post(`${session}/attendance`, roll({ 'rows.0.people': 'trois' }))).status).toBe(422);
  expect(await read(session)).toContain('Planifiée');
});

test('a second recording asks why, and the answer remains to be read', async () => {
  const session = await invited();
  await post(`${session}/attendance`, roll());
  const changed = roll({ version: '1', 'rows.1.status': 'excused' });
  const asked = await post(`${session}/attendance`, changed);
  expect(asked.status).toBe(422);
  expect(await asked.text()).toContain('Dites pourquoi');
  expect((await post(`${session}/attendance`, { ...changed, why: 'Certificat médical' })).status).toBe(303);
  expect(await read(session)).toContain('Certificat médical');
  expect((await post(`${session}/attendance`, { ...changed, why: 'encore', 'rows.1.status': 'absent' })).status).toBe(
    409,
  );
});

test('one that came without being invited is found, added and recorded', async () => {
  const session = await invited();
  const three = await registered(world.as(), { names: { fr: 'Imprévue', ar: null, zgh: null, other: null } });
  expect(await read(`${session}/attendance?q=impr`)).toContain(three);
  expect(await read(`${session}/attendance?add=${three}`)).toContain('Imprévue');
  const rows = { ...roll(), 'rows.2.structure': three, 'rows.2.status': 'present', 'rows.2.people': '1' };
  expect((await post(`${session}/attendance`, rows)).status).toBe(303);
  expect(await read(session)).toContain('Imprévue');
});

test('all that a search shows are invited by one tick, and dates are read as people write them', async () => {
  actor = agent;
  const typed = plan('12/01/2027', { every: 'dates', dates: '19/01/2027\n26-01-2027' });
  const session = (await post('/fr/office/trainings/new', typed)).headers.get('location')!;
  const shown = await read(`${session}/invite?q=tifaouine`);
  const ids = [...shown.matchAll(/name="shown\[\]" value="([0-9a-f-]{36})"/g)].map(([, id]) => id!);
  expect(ids).toContain(one);
  const fields = { 'shown[]': ids, all: 'yes', seats: '1', series: 'yes' };
  expect((await post(`${session}/invite`, fields)).status).toBe(303);
  expect(await read(session)).toContain(`${ids.length} places prises sur 24`);
  expect((await post('/fr/office/trainings/new', plan('hier'))).status).toBe(422);
});

test('a place or an edition out of reach is said at its field, and what was typed comes back', async () => {
  actor = agent;
  const nowhere = await post(
    '/fr/office/trainings/new',
    plan('2027-01-12', { province: '', remote: 'yes', venue: 'Zoom' }),
  );
  expect(nowhere.status).toBe(422);
  expect(await nowhere.text()).toMatch(/href="#f-province"[^]*Zoom/);
  actor = someone({ role: 'programme_officer', programme: '0199a0de-0000-7000-8000-000000000000' });
  const none = await post('/fr/office/trainings/new', plan('2027-01-12'));
  expect(none.status).toBe(422);
  expect(await none.text()).toContain('href="#f-edition"');
});

test('the sheet is printed before, and its photograph kept after', async () => {
  const session = await invited();
  const sheet = await site.request(`${session.replace('/fr/', '/ar/')}/sheet.pdf`);
  expect(sheet.status).toBe(200);
  const body = new FormData();
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  body.append('sheet', new File([Buffer.from(png, 'base64')], 'feuille.png', { type: 'image/png' }));
  expect((await site.request(`${session}/sheets`, { method: 'POST', body })).status).toBe(303);
  expect(await read(session)).toContain('feuille');
  const nothing = await site.request(`${session}/sheets`, { method: 'POST', body: new FormData() });
  expect(nothing.status).toBe(422);
});

test('a representative sees her own seats and nobody else’s, and may give them back', async () => {
  const session = await invited();
  actor = someone({ role: 'cooperative_representative', structure: one });
  const shown = await read(session);
  expect(shown).toContain('Tifaouine');
  expect(shown).not.toContain('attendance');
  expect(await read('/fr/me/trainings')).toContain(session);
  expect((await site.request(`${session}/attendance`)).status).toBe(404);
  expect((await post(`${session}/withdraw`, { structure: two })).status).toBe(404);
  expect((await post(`${session}/withdraw`, { structure: one })).status).toBe(303);
  expect((await site.request(session)).status).toBe(404);
});

test('an officer keeps the catalogue, moves and cancels; the public reads what comes', async () => {
  actor = someone('programme_officer');
  const added = { code: 'export', 'title.fr': 'Exporter', 'title.ar': 'التصدير', theme: 'marketing', family: 'own' };
  expect((await post('/fr/office/trainings/modules', { ...added, hours: '3,5' })).status).toBe(303);
  expect((await post('/fr/office/trainings/modules', { ...added, code: 'É' })).status).toBe(422);
  const series = await post('/fr/office/trainings/new', plan('2027-01-12', { every: 'month_weekday', times: '3' }));
  const session = series.headers.get('location')!;
  expect(await read('/fr/office/trainings')).toContain('janvier 2027');
  const moved = { ...plan('', { day: '2027-01-13' }), starts: '10:00', ends: '09:00' };
  expect((await post(`${session}/change`, moved)).status).toBe(422);
  expect((await post(`${session}/change`, { ...moved, ends: '12:00' })).status).toBe(303);
  actor = anonymous;
  expect(await read('/ar/trainings')).toContain('التصدير');
  expect(await read('/fr/trainings')).toContain('13 janvier 2027');
  actor = someone('programme_officer');
  expect((await post(`${session}/cancel`, { reason: '' })).status).toBe(422);
  expect((await post(`${session}/cancel`, { reason: 'Neige' })).status).toBe(303);
  expect(await read(session)).toContain('Neige');
});
