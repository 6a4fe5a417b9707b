import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoAccounts } from '../../src/demonstration/people.ts';
import { lives } from '../../src/platform/database/lock.ts';
import { below } from '../../src/platform/root.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { completePrize, fill, send } from '../support/journey.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';

// As somebody who tries the house where no PostgreSQL runs: everything through its pages, for PGlite lets nobody else in.
let server: RunningServer;
let browser: Browser;
let applicant: Page;
let receipt = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ demo: true }), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const phoneOf = (role: string): string => demoAccounts.find((one) => one.role === role)!.phone;

/** Signs in by the code that the outbox of a trial house shows. */
const signIn = async (page: Page, lang: string, phone: string): Promise<void> => {
  await page.goto(`${server.url}/${lang}/sign-in`);
  await fill(page, { phone });
  await send(page, 'main form[action$="/sign-in/phone"]');
  const outbox = await page.context().newPage();
  await outbox.goto(`${server.url}/${lang}/outbox`);
  const code = /(?<!\d)\d{6}(?!\d)/.exec(await outbox.locator('main').innerText())![0];
  await outbox.close();
  await fill(page, { code });
  await send(page, 'main form[action$="/sign-in/code"]');
};

const countIn = async (page: Page, selector: string): Promise<number> => {
  await page.reload();
  return page.locator(selector).count();
};

test('the trial house says that it is one, and finds a cooperative in its directory', { timeout: 60_000 }, async () => {
  expect(server.output()).toContain('Trial database (PGlite)');
  const page = await openPage(browser, { script: false });
  await page.goto(`${server.url}/ar/cooperatives?q=argan`);
  expect(await page.locator('#results tbody tr').count()).toBeGreaterThan(3);
  await page.locator('#results tbody a').first().click();
  expect(await page.locator('h1').innerText()).not.toBe('');
  await page.context().close();
});

test('its officer brings a list in, which is in the directory afterwards', { timeout: 180_000 }, async () => {
  const page = await openPage(browser);
  await signIn(page, 'fr', phoneOf('programme_officer'));
  await page.goto(`${server.url}/fr/office/imports`);
  await page.setInputFiles('input[type=file]', below('examples/registry-import/ten-cooperatives.xlsx'));
  await send(page, 'main form[enctype]');
  await send(page, 'main form[action$="/mapping"]');
  const patience = { timeout: 60_000, interval: 500 };
  await expect.poll(() => countIn(page, 'form[action$="/write"]'), patience).toBe(1);
  await send(page, 'main form[action$="/write"]');
  await expect.poll(() => countIn(page, 'form[action$="/undo"]'), patience).toBe(1);
  await page.context().close();
});

test(
  'a cooperative applies to the open call, in Arabic without script, and keeps a receipt',
  { timeout: 180_000 },
  async () => {
    const page = await openPage(browser, { width: 360, language: 'ar', script: false });
    await signIn(page, 'ar', '+212612345678');
    await page.goto(`${server.url}/ar/calls`);
    await page.locator('main .card a, main li a').first().click();
    await page.locator('a[href$="/apply"]').first().click();
    await page.locator('summary').last().click();
    await fill(page, { 'new.name': 'تعاونية تيفاوين النسائية', 'new.province': 'MA-TAR', 'new.womens': 'yes' });
    await send(page, 'form:has([name="new.name"])');
    await completePrize(page, server);
    receipt = await page.locator('.receipt strong[dir=ltr]').innerText();
    expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    applicant = page;
  },
);

/** Asked to stop, as by Ctrl-C; its folder stays. */
const stopped = async ({ pid }: RunningServer): Promise<void> => {
  process.kill(pid, 'SIGTERM');
  await expect.poll(() => lives(pid), { timeout: 30_000 }).toBe(false);
};

test(
  'stopped and started again, it knows the applicant and has kept the application',
  { timeout: 180_000 },
  async () => {
    await stopped(server);
    server = await startServer({ again: server, demo: true });
    await applicant.goto(`${server.url}/ar/me/applications`);
    await applicant.locator('main a[href*="/me/applications/"]').first().click();
    expect(await applicant.locator('.receipt strong[dir=ltr]').innerText()).toBe(receipt);
    await applicant.context().close();
  },
);
