import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe, openBrowser } from '../support/browser.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { agentOf, at, comeBack, killTab, openPhone, patience, unsent } from './phone.ts';

const alone = inject('database').engine === 'trial';
let site: Site;
let browser: Browser;

beforeAll(async () => {
  if (alone) return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const newStructure = 'new-structure/01932f00-0000-7000-8000-000000000001';

describe.skipIf(alone)('the field client', () => {
  test('asks whom it does not know to sign in, in four languages', { timeout: 60_000 }, async () => {
    const page = await (await browser.newContext({ locale: 'ar-MA' })).newPage();
    await page.goto(`${site.url}/field/`);
    await page.locator('a.first').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    for (const [lang, word] of [
      ['zgh', 'ⵉⴳⵔ'],
      ['fr', 'terrain'],
      ['en', 'field'],
    ]) {
      await page.locator(`.tongues-wide [lang=${lang}]`).click();
      await expect.poll(() => page.locator('h1').innerText(), patience).toContain(word);
    }
    await page.context().close();
  });

  test(
    'starts without a network, and what was being typed when the tab was killed is there',
    { timeout: 90_000 },
    async () => {
      const phone = await openPhone(browser, site, await agentOf(site));
      await phone.context.setOffline(true);
      await at(phone, newStructure);
      await phone.page.locator('[name=name_fr]').pressSequentially('Coopérative Tifawin');
      await expect
        .poll(() => phone.page.evaluate(() => indexedDB.databases().then((all) => all.length)), patience)
        .toBe(2);
      await killTab(phone);
      const page = await comeBack(phone, newStructure);
      await expect.poll(() => page.locator('[name=name_fr]').inputValue(), patience).toBe('Coopérative Tifawin');
      await page.locator('.foot .first').click();
      expect(await page.locator('.error').innerText()).toContain('province');
      await page.locator('[name=province]').selectOption({ index: 3 });
      await page.locator('.foot .first').click();
      await expect.poll(() => unsent(phone), patience).toBe(1);
      expect(await page.locator('.doors li').innerText()).toContain('Tifawin');
      await at(phone, 'outbox');
      await expect.poll(() => page.locator('.unsent').innerText(), patience).toMatch(/réseau/);
      await phone.context.close();
    },
  );

  test('stands in nobody’s way at 360 px in Arabic', { timeout: 90_000 }, async () => {
    const phone = await openPhone(browser, site, await agentOf(site), { language: 'ar' });
    for (const place of ['', 'tour', newStructure, 'outbox', 'more']) {
      await at(phone, place);
      await phone.page.waitForTimeout(300);
      expect({ place, found: await axe(phone.page) }).toEqual({ place, found: [] });
      const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ place, wide: Math.max(0, wide) }).toEqual({ place, wide: 0 });
    }
    await phone.context.close();
  });
});
