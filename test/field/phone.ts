/** A small telephone in an agent's hand: the built client in a real browser, with everything that goes wrong in a valley. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Grant } from '../../src/platform/rights.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { system } from '../../src/platform/rights.ts';
import { openPage } from '../support/browser.ts';
import { signIn } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { groundOf, someone } from '../support/people.ts';

export const patience = { timeout: 20_000, interval: 100 };

export interface Phone {
  context: BrowserContext;
  page: Page;
  url: string;
}

export type Language = 'fr' | 'ar' | 'en';

/** The house speaking for itself, to make what a tour needs. */
export const houseOf = (site: Site): Caller => ({
  ground: groundOf(site.server.database!),
  actor: system,
  now: new Date(),
});

/** A picture of the screen, to be looked at, where TWIZA_LOOK names a folder. */
export const look = async ({ page }: Pick<Phone, 'page'>, name: string): Promise<void> => {
  const folder = process.env['TWIZA_LOOK'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

export const agentOf = (site: Site, grants: (Partial<Grant> & Pick<Grant, 'role'>)[] = [{ role: 'field_agent' }]) =>
  someone(site.server.database!, { name: 'Itto', grants });

/** Chooses these cooperatives and takes them along. */
export const prepareTour = async (phone: Phone, names: string[], shown = names[0]!): Promise<void> => {
  const { page } = phone;
  await at(phone, 'tour');
  await page.locator('.ticks .choice').first().waitFor();
  for (const name of names) await page.locator('.ticks .choice', { hasText: name }).locator('input').first().check();
  await page.locator('.foot .first').click();
  await page.locator('.doors li', { hasText: shown }).waitFor();
};

const isReady = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => performance.getEntriesByName('field-ready').length > 0);
};

/** Signed in, the client open, its worker in charge. */
export const openPhone = async (
  browser: Browser,
  site: Site,
  agent: { phone: string },
  { language = 'fr', dark = false }: { language?: Language; dark?: boolean } = {},
): Promise<Phone> => {
  const page = await openPage(browser, { width: 360, language, dark });
  await signIn(page, site, agent.phone, language);
  await page.goto(`${site.url}/field/`);
  await isReady(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.locator('.standing').waitFor();
  return { context: page.context(), page, url: site.url };
};

/** Ends the tab as Android does when it needs the memory: nothing of the page runs any more. */
export const killTab = async (phone: Phone): Promise<void> => {
  const session = await phone.context.newCDPSession(phone.page);
  const crashed = phone.page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
};

/** Whether the telephone's own store has this text in what waits to be sent: a crash may no longer take it. */
export const holds = ({ page }: Pick<Phone, 'page'>, text: string): Promise<boolean> =>
  page.evaluate(async (sought) => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((one) => one.startsWith('twiza-field-'));
    if (name === undefined) return false;
    return new Promise<boolean>((done, fail) => {
      const opened = indexedDB.open(name);
      opened.addEventListener('error', () => fail(opened.error ?? new Error('no store')));
      opened.addEventListener('success', () => {
        const acts = opened.result.transaction('act').objectStore('act').getAll();
        acts.addEventListener('success', () => {
          opened.result.close();
          done(JSON.stringify(acts.result).includes(sought));
        });
      });
    });
  }, text);

/** Opens the client again, whatever the network is. */
export const comeBack = async (phone: Phone, place = ''): Promise<Page> => {
  const old = phone.page;
  phone.page = await phone.context.newPage();
  await old.close().catch(() => undefined);
  await phone.page.goto(`${phone.url}/field/#/${place}`);
  await isReady(phone.page);
  return phone.page;
};

export const at = async ({ page }: Phone, place: string): Promise<void> => {
  await page.evaluate((to) => void (location.hash = `#/${to}`), place);
};

/** How many acts wait, as the screen says it. */
export const unsent = async ({ page }: Phone): Promise<number> =>
  Number(await page.locator('.standing').getAttribute('data-unsent'));

export const untilAllSent = async (phone: Phone): Promise<void> => {
  await expect.poll(() => unsent(phone), patience).toBe(0);
};

/** The network is back: it leaves by itself, or by the button where the browser had not noticed. */
export const backOnline = async (phone: Phone): Promise<void> => {
  await phone.context.setOffline(false);
  await at(phone, 'outbox');
  const button = phone.page.locator('.gestures.first-row .first:not([disabled])');
  await button.click({ timeout: 2000 }).catch(() => undefined);
  await untilAllSent(phone);
};
