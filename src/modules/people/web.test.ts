import { beforeAll, expect, test } from 'vitest';
import type { Hono } from 'hono';
import { testDatabase } from '../../../test/support/database.ts';
import type { TestDatabase } from '../../../test/support/database.ts';
import { groundOf, lastCode, lastMessage, newPhone, someone } from '../../../test/support/people.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import { webApp } from '../../web.ts';
import { identify, phoneInWords } from './index.ts';
import { onTheWeb } from './web.tsx';

let database: TestDatabase;
let app: Hono<WebEnv>;
const origin = 'http://localhost:3000';

beforeAll(async () => {
  database = await testDatabase();
  const settings = {
    port: 3000,
    host: '',
    origin,
    secure: false,
    data: '',
    secret: 's'.repeat(40),
    demo: false,
    organisation: 'Maison',
  };
  const organisation = { name: 'Twiza' };
  app = webApp({ ground: groundOf(database), settings, trial: false, organisation, rooms: [onTheWeb], identify });
});

/** A browser without script: it keeps cookies, and posts forms with the token of the page it was on. */
const visitor = () => {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(`${origin}${path}`, { ...init, headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const get = async (path: string) => (await send(path)).text();
  const post = async (from: string, path: string, fields: Record<string, string>) => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await get(from))?.[1] ?? '';
    return send(path, { method: 'POST', body: new URLSearchParams({ ...fields, csrf }), headers: { origin } });
  };
  return { send, get, post, cookies };
};

const signedIn = async (phone: string) => {
  const browser = visitor();
  await browser.post('/fr/sign-in', '/fr/sign-in/phone', { phone });
  await browser.post('/fr/sign-in/code', '/fr/sign-in/code', { code: await lastCode(database, phone) });
  return browser;
};

test('a phone number and a code open the account, without script, in Arabic', async () => {
  const browser = visitor();
  const phone = newPhone();
  const page = await browser.get('/ar/sign-in?next=%2Fcalls');
  expect(page).toContain('dir="rtl"');
  const sent = await browser.post('/ar/sign-in?next=%2Fcalls', '/ar/sign-in/phone', {
    phone: phone.replace('+212', '0'),
    next: '/calls',
  });
  expect(sent.headers.get('location')).toBe('/ar/sign-in/code');
  expect(await browser.get('/ar/sign-in/code')).toContain('autocomplete="one-time-code"');
  const code = await lastCode(database, phone);
  const mistaken = await browser.post('/ar/sign-in/code', '/ar/sign-in/code', {
    code: code === '000000' ? '111111' : '000000',
  });
  expect(mistaken.status).toBe(409);
  expect(await mistaken.text()).toContain('محاولات');
  const done = await browser.post('/ar/sign-in/code', '/ar/sign-in/code', { code });
  expect(done.headers.get('location')).toBe('/ar/calls');
  expect(await browser.get('/ar/me')).toContain(phoneInWords(phone));
});

test('a known and an unknown number get the same answer', async () => {
  const known = await someone(database);
  const answers = await Promise.all(
    [known.phone, newPhone()].map(async (phone) => {
      const answer = await visitor().post('/fr/sign-in', '/fr/sign-in/phone', { phone });
      return [answer.status, answer.headers.get('location'), await answer.text()];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test('what cannot be a number comes back as it was typed, with what to do', async () => {
  const answer = await visitor().post('/fr/sign-in', '/fr/sign-in/phone', { phone: '06 12' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('value="06 12"');
  expect(page).toContain('06 12 34 56 78');
});

test('a mail’s link only shows a button; the button signs in once, on another device too', async () => {
  const email = 'said@exemple.ma';
  await visitor().post('/fr/sign-in', '/fr/sign-in/email', { email });
  const link = new URL((await lastMessage(database, email)).action_url!).pathname;
  const scanner = visitor();
  for (let times = 0; times < 3; times += 1) expect((await scanner.send(link)).status).toBe(200);
  const other = visitor();
  const done = await other.post(link, link, {});
  expect(done.status).toBe(303);
  expect(await other.get('/fr/me')).toContain(email);
  const again = await scanner.post(link, link, {});
  expect(again.status).toBe(409);
  expect(scanner.cookies.has('session')).toBe(false);
});

test('a mail’s code signs in where it was asked for, when its link is left alone', async () => {
  const [email, browser] = ['lahcen@exemple.ma', visitor()];
  await browser.post('/fr/sign-in', '/fr/sign-in/email', { email });
  const done = await browser.post('/fr/sign-in/code', '/fr/sign-in/code', { code: await lastCode(database, email) });
  expect(done.headers.get('location')).toBe('/fr/account');
});

test('nobody is sent on to another site after signing in', async () => {
  const browser = visitor();
  const phone = newPhone();
  await browser.post('/fr/sign-in', '/fr/sign-in/phone', { phone, next: '//evil.example/' });
  const done = await browser.post('/fr/sign-in/code', '/fr/sign-in/code', { code: await lastCode(database, phone) });
  expect(done.headers.get('location')).toBe('/fr/account');
});

test('signing in again gives another token, and the browser’s old one opens nothing', async () => {
  const phone = newPhone();
  const browser = await signedIn(phone);
  const old = browser.cookies.get('session')!;
  await browser.post('/fr/me', '/fr/sign-in/phone', { phone });
  await browser.post('/fr/sign-in/code', '/fr/sign-in/code', { code: await lastCode(database, phone) });
  expect(browser.cookies.get('session')).not.toBe(old);
  const thief = visitor();
  thief.cookies.set('session', old);
  expect((await thief.send('/fr/me')).status).toBe(401);
});

test('sessions are listed, the others ended, and a signed-out browser is nobody', async () => {
  const phone = newPhone();
  const [first, second] = [await signedIn(phone), await signedIn(phone)];
  expect((await first.get('/fr/me/sessions')).match(/\/end"/g)).toHaveLength(2);
  await first.post('/fr/me/sessions', '/fr/me/sessions/end-others', {});
  expect((await second.send('/fr/me')).status).toBe(401);
  await first.post('/fr/me', '/fr/sign-out', {});
  expect((await first.send('/fr/me')).status).toBe(401);
});

test('an account says all it knows, takes a name and a consent, and closes', async () => {
  const phone = newPhone();
  const browser = await signedIn(phone);
  await browser.post('/fr/me', '/fr/me', { name: 'أمينة', lang: 'ar' });
  await browser.post('/fr/me', '/fr/me/consents', { purpose: 'photo', give: 'yes' });
  const known = JSON.parse(await browser.get('/fr/me/export'));
  expect(known).toMatchObject({
    person: { name: 'أمينة', lang: 'ar' },
    identifiers: [{ value: phone }],
    consents: [{ purpose: 'photo', withdrawn_at: null }],
  });
  await browser.post('/fr/me', '/fr/me/consents', { purpose: 'photo', give: 'no' });
  expect((await browser.post('/fr/me/close', '/fr/me/close', {})).headers.get('location')).toBe('/fr');
  const { rows } = await database.pool.query('select name from people.person where id = $1', [known.person.id]);
  expect(rows[0].name).toBe('');
});

test('a second address is added by its code', async () => {
  const browser = await signedIn(newPhone());
  await browser.post('/fr/me', '/fr/me/identifiers/email', { email: 'Zahra@Exemple.ma' });
  const code = await lastCode(database, 'zahra@exemple.ma');
  await browser.post('/fr/me/identifiers/code', '/fr/me/identifiers/code', { code });
  expect(await browser.get('/fr/me')).toContain('zahra@exemple.ma');
});

test('an administrator invites a juror, who enters by the link and holds the role', async () => {
  const administrator = await someone(database, { name: 'Directrice', grants: [{ role: 'administrator' }] });
  const office = await signedIn(administrator.phone);
  const fields = {
    name: 'Jurée',
    email: 'juree@exemple.ma',
    phone: '',
    lang: 'fr',
    role: 'juror',
    region: 'MA-04',
    programme: '',
  };
  const bad = await office.post('/fr/office/people/invite', '/fr/office/people/invite', { ...fields, email: '' });
  expect(bad.status).toBe(422);
  expect(await bad.text()).toContain('value="Jurée"');
  const sent = await office.post('/fr/office/people/invite', '/fr/office/people/invite', fields);
  const person = sent.headers.get('location')!;
  expect(await office.get(person)).toContain('MA-04');
  const link = new URL((await lastMessage(database, 'juree@exemple.ma')).action_url!).pathname;
  const juror = visitor();
  await juror.post(link, link, {});
  expect(await juror.get('/fr/me')).toContain('membre du jury');
  expect((await juror.send('/fr/account')).headers.get('location')).toBe('/fr/office');
  expect(await office.get('/fr/office/people?q=jur%C3%A9e&role=juror')).toContain('juree@exemple.ma');
  const grant = /grants\/([0-9a-f-]{36})\/revoke/.exec(await office.get(person))![1];
  await office.post(person, `${person}/grants/${grant}/revoke`, {});
  expect(await juror.get('/fr/me')).not.toContain('membre du jury');
  expect((await juror.send('/fr/account')).headers.get('location')).toBe('/fr/me');
});

test('the office is closed to strangers and absent for those without a role', async () => {
  expect((await visitor().send('/fr/office/people')).status).toBe(401);
  const stranger = await signedIn(newPhone());
  for (const path of ['/fr/office/people', '/fr/office/people/invite', '/fr/office/people/not-an-id']) {
    expect((await stranger.send(path)).status, path).toBe(404);
  }
  const administrator = await someone(database, { grants: [{ role: 'administrator' }] });
  expect((await (await signedIn(administrator.phone)).send('/fr/office/people/not-an-id')).status).toBe(404);
});
