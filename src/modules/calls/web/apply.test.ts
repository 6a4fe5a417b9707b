import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hono } from 'hono';
import { picture, someCall } from '../../../../test/support/calls.ts';
import { lastCode, newPhone } from '../../../../test/support/people.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { visitOrigin, visitorOf } from '../../../../test/support/visitor.ts';
import type { Visitor } from '../../../../test/support/visitor.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { webApp } from '../../../web.ts';
import { administration } from '../../../platform/web/administration.ts';
import { identify } from '../../people/index.ts';
import { onTheWeb as people } from '../../people/web.tsx';
import { recordMandate } from '../commands/record-mandate.ts';
import { contestToken } from '../contest-link.ts';
import { onTheWeb } from '../web.tsx';

const secret = 's'.repeat(40);
let world: World;
let app: Hono<WebEnv>;
let call: string;

beforeAll(async () => {
  world = await openWorld();
  const settings = {
    port: 3000,
    host: '',
    origin: visitOrigin,
    secure: false,
    data: '',
    secret,
    demo: false,
    organisation: 'Maison',
  };
  const rooms = [onTheWeb, people, administration];
  const organisation = { name: 'Twiza' };
  app = webApp({ ground: world.ground, settings, trial: false, organisation, rooms, identify });
  const soon = new Date(Date.now() + 14 * 86_400_000);
  ({ call } = await someCall(world.as, { opensAt: new Date(Date.now() - 86_400_000), closesAt: soon }));
});
afterAll(() => world.close());

const signIn = async (browser: Visitor, phone: string): Promise<void> => {
  await browser.post('/fr/sign-in', '/fr/sign-in/phone', { phone });
  await browser.post('/fr/sign-in/code', '/fr/sign-in/code', { code: await lastCode(world, phone) });
};

const applicant = async (phone = newPhone()) => {
  const browser = visitorOf(app);
  await signIn(browser, phone);
  const page = await browser.get(`/fr/calls/${call}/apply`);
  const id = /name="id" value="([^"]+)"/.exec(page)![1]!;
  const begin = () =>
    browser.post(`/fr/calls/${call}/apply`, `/fr/calls/${call}/apply`, {
      id,
      'new.name': `Coopérative de ${phone.slice(-4)}`,
      'new.province': 'MA-TAR',
    });
  return { browser, id, begin, home: `/fr/me/applications/${id}` };
};

test('the form that begins an application leads to the same one when it is sent twice', async () => {
  const { begin, home } = await applicant();
  const [first, second] = [await begin(), await begin()];
  expect([first.status, second.status]).toEqual([303, 303]);
  expect([first.headers.get('location'), second.headers.get('location')]).toEqual([home, home]);
});

test('what cannot be read comes back as it was typed, under an error that leads to its field', async () => {
  const { browser, begin, home } = await applicant();
  await begin();
  const saved = await browser.post(`${home}/about`, `${home}/about`, {
    seen: '',
    'about.age': 'trois',
    'about.exports': 'yes',
  });
  expect(saved.headers.get('location')).toBe(`${home}/about`);
  const page = await browser.get(`${home}/about`);
  expect(page).toContain('value="trois"');
  expect(page).toContain('href="#f-about-age"');
  expect(page).toContain('id="f-about-age"');
  expect(page).toContain('id="f-about-where"');
});

test('an answer that breaks a rule of the call says so in its own section, and the way to send is closed', async () => {
  const { browser, begin, home } = await applicant();
  await begin();
  await browser.post(`${home}/about`, `${home}/about`, { seen: '', 'about.age': '0', 'about.exports': 'no' });
  expect(await browser.get(`${home}/about`)).toContain('Un an au moins.');
  expect(await browser.get(`${home}/products`)).not.toContain('Un an au moins.');
  await browser.post(`${home}/products`, `${home}/products`, { seen: '', 'products.0.name': 'Huile' });
  expect(await browser.get(home)).not.toContain(`action="${home}/submit"`);
});

test('a file that is not taken is said at its field, and what was typed beside it is kept', async () => {
  const { browser, begin, home } = await applicant();
  await begin();
  const answer = await browser.post(`${home}/products`, `${home}/products`, {
    seen: '',
    'products.0.name': 'Savon',
    'products.0.photo': new File(['MZ\u0000'], 'photo.exe'),
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('href="#f-products-0-photo"');
  expect(page).toContain('value="Savon"');
  expect(await browser.get(`${home}/products`)).toContain('value="Savon"');
});

test('a session that ends in the middle loses nothing that was typed, without script', async () => {
  const phone = newPhone();
  const { browser, begin, home } = await applicant(phone);
  await begin();
  const page = await browser.get(`${home}/about`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)![1]!;
  await world.pool.query('update people.session set revoked_at = now()');
  const body = new URLSearchParams({
    csrf,
    seen: '',
    'about.age': '12',
    'about.exports': 'yes',
    'about.where': 'Sebkha',
  });
  const refused = await browser.send(`${home}/about`, { method: 'POST', body, headers: { origin: visitOrigin } });
  expect(refused.status).toBe(401);
  expect(await refused.text()).toContain(`next=${encodeURIComponent(`${home.slice(3)}/about`)}`);
  const { rows } = await world.pool.query('select sealed from platform.kept_form');
  expect(rows[0].sealed.toString('latin1')).not.toContain('Sebkha');
  await signIn(browser, phone);
  const back = await browser.get(`${home}/about`);
  expect(back).toContain('value="12"');
  expect(back).toContain('Vos réponses sont encore là');
  expect(await browser.get(`${home}/about`)).not.toContain('value="12"');
});

test('a kept form opens for nobody else and at no other address', async () => {
  const phone = newPhone();
  const { browser, begin, home } = await applicant(phone);
  await begin();
  const csrf = /name="csrf" value="([^"]+)"/.exec(await browser.get(`${home}/about`))![1]!;
  await world.pool.query('update people.session set revoked_at = now()');
  const body = new URLSearchParams({ csrf, 'about.age': '77' });
  await browser.send(`${home}/about`, { method: 'POST', body, headers: { origin: visitOrigin } });
  const [id, key] = browser.cookies.get('kept')!.split('.');
  await signIn(browser, phone);
  expect(await browser.get(`${home}/products`)).not.toContain('value="77"');
  browser.cookies.set('kept', `${id}.${key!.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))}`);
  const page = await browser.send(`${home}/about`);
  expect(page.status).toBe(200);
  expect(await page.text()).not.toContain('value="77"');
});

test('sent by the button twice, an application is sent once and the second time shows its receipt', async () => {
  const { browser, begin, home } = await applicant();
  await begin();
  await browser.post(`${home}/about`, `${home}/about`, { seen: '', 'about.age': '3', 'about.exports': 'no' });
  await browser.post(`${home}/products`, `${home}/products`, {
    seen: '',
    'products.0.name': 'Huile',
    'products.0.photo': picture(),
  });
  const ready = await browser.get(home);
  const csrf = /name="csrf" value="([^"]+)"/.exec(ready)![1]!;
  const submit = () =>
    browser.send(`${home}/submit`, {
      method: 'POST',
      body: new URLSearchParams({ csrf }),
      headers: { origin: visitOrigin },
    });
  expect((await submit()).status).toBe(303);
  const again = await submit();
  expect(again.status).toBe(409);
  const page = await again.text();
  // Between tags: an id in an address may look like a receipt.
  const receipt = />([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z])</.exec(page)![1]!;
  expect(await browser.get(`/fr/receipts?code=${receipt.toLowerCase()}`)).toContain('authentique');
  const image = /src="(\/files\/[^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&');
  expect((await browser.send(image)).status).toBe(200);
  expect((await visitorOf(app).send(image)).status).toBe(404);
});

test('the link of a mandate’s message shows who files and takes a no, without an account', async () => {
  const { begin, id } = await applicant();
  await begin();
  const { rows } = await world.pool.query('select filed_by from calls.application where id = $1', [id]);
  const agent = {
    kind: 'person' as const,
    id: rows[0].filed_by,
    grants: [{ role: 'field_agent' as const, region: null, programme: null, structure: null }],
  };
  await recordMandate(world.as(agent, new Date()), {
    application: id,
    givenBy: 'Fadma',
    givenAs: 'president',
    way: 'spoken',
    phone: '0612345678',
  });
  const mandate = (await world.pool.query('select id from calls.mandate where application = $1', [id])).rows[0].id;
  const stranger = visitorOf(app);
  const address = `/ar/mandates/${mandate}/contest/${contestToken(secret, mandate)}`;
  expect(await stranger.get(address)).toContain('Fadma');
  expect((await stranger.send(address.slice(0, -1))).status).toBe(404);
  expect((await stranger.post(address, address, {})).status).toBe(303);
  expect(await stranger.get(address)).not.toContain('<button class="away"');
});

test('a place that checked sixty receipts in an hour is told how long to wait; another place is not', async () => {
  const check = (from: string) =>
    app.request('/fr/receipts?code=AAAA-AAAA-A', { headers: { 'x-forwarded-for': from } });
  const first = await Promise.all(Array.from({ length: 60 }, () => check('198.51.100.7')));
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([200]));
  const more = await check('198.51.100.7');
  expect(more.status).toBe(429);
  const page = await more.text();
  expect(page).toContain('Trop de codes ont été vérifiés d’ici.');
  expect(page).toContain('value="AAAA-AAAA-A"');
  expect((await check('198.51.100.8')).status).toBe(200);
});
