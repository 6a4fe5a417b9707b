import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, openBrowser, openPage } from '../../../test/support/browser.ts';
import { testDatabase } from '../../../test/support/database.ts';
import type { TestDatabase } from '../../../test/support/database.ts';
import { factsAbout, lastCode, newPhone } from '../../../test/support/people.ts';
import { servePeople } from '../../../test/support/people-site.ts';

let database: TestDatabase;
let site: { origin: string; close: () => void };
let browser: Browser;

beforeAll(async () => {
  database = await testDatabase();
  site = await servePeople(database);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** A phone that holds passkeys and always recognises its owner. */
const authenticator = {
  protocol: 'ctap2' as const,
  transport: 'internal' as const,
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

test('a passkey made on one’s own page opens the account again, and once it is removed it does not', async () => {
  const page = await openPage(browser, { width: 360, language: 'ar' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: authenticator });
  const phone = newPhone();
  await page.goto(`${site.origin}/ar/sign-in`);
  await page.fill('#f-phone', phone);
  await page.click('form[action$="/sign-in/phone"] button');
  await page.fill('#f-code', await lastCode(database, phone));
  await page.click('form[action$="/sign-in/code"] button');
  await page.waitForURL('**/ar/me');
  await page.click('[data-passkey="make"] button');
  await page.waitForSelector('form[action*="/me/passkeys/"]');
  expect(await axe(page)).toEqual([]);

  await page.click('form[action$="/sign-out"] button');
  await page.goto(`${site.origin}/ar/sign-in`);
  await page.click('[data-passkey="use"] button');
  await page.waitForURL('**/ar/me');
  const { rows } = await database.pool.query('select person, used_at from people.passkey');
  expect(rows).toHaveLength(1);
  expect(rows[0].used_at).not.toBeNull();
  expect(await factsAbout(database, rows[0].person)).toEqual([
    'people.account_opened',
    'people.signed_in',
    'people.passkey_added',
    'people.session_ended',
    'people.signed_in',
  ]);

  await page.click('form[action*="/me/passkeys/"] button');
  await page.click('form[action$="/sign-out"] button');
  await page.goto(`${site.origin}/ar/sign-in`);
  await page.click('[data-passkey="use"] button');
  await page.waitForFunction(() => document.querySelector('[data-passkey] output')?.textContent !== '');
  expect(await page.textContent('[data-passkey] output')).toContain('مفتاح الدخول');
  await page.context().close();
}, 60_000);

test('an answer to somebody else’s question, or twice to one, is refused', async () => {
  const page = await openPage(browser);
  await page.goto(`${site.origin}/fr/sign-in`);
  const said = await page.evaluate(async () => {
    const token = document.querySelector<HTMLElement>('[data-passkey]')?.dataset['token'] ?? '';
    const data = btoa(JSON.stringify({ type: 'webauthn.get', challenge: 'AAAA', origin: location.origin }));
    const answer = {
      id: 'x',
      rawId: 'x',
      type: 'public-key',
      response: { clientDataJSON: data, authenticatorData: 'AA', signature: 'AA' },
    };
    const reply = await fetch('/fr/sign-in/passkey', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': token },
      body: JSON.stringify({ answer }),
    });
    return { status: reply.status, body: (await reply.json()) as { say: string } };
  });
  expect(said.status).toBe(409);
  expect(said.body.say).toContain('Demandez-en un autre');
  await page.context().close();
}, 60_000);

test('the pages have no fault of access in three languages, on a phone and at a desk', async () => {
  for (const language of ['fr', 'ar', 'en'] as const) {
    const page = await openPage(browser, { width: language === 'ar' ? 360 : 1440, language });
    await page.goto(`${site.origin}/${language}/sign-in`);
    expect(await axe(page), language).toEqual([]);
    await page.fill('#f-phone', '06');
    await page.click('form[action$="/sign-in/phone"] button');
    expect(await axe(page), `${language}, refused`).toEqual([]);
    await page.context().close();
  }
}, 90_000);
