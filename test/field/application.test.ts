import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '../../src/platform/rights.ts';
import { axe, openBrowser } from '../support/browser.ts';
import { picture, someCall } from '../support/calls.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { registered } from '../support/registry.ts';
import { agentOf, backOnline, comeBack, houseOf, killTab, look, openPhone, patience, prepareTour } from './phone.ts';
import type { Phone } from './phone.ts';

const alone = inject('database').engine === 'trial';
const day = 86_400_000;
let site: Site;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  if (alone) return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const house = houseOf(site);
  const as = (actor?: Actor, now?: Date) => ({ ...house, ...(actor && { actor }), ...(now && { now }) });
  await registered(house, { names: { fr: 'Coopérative Amal', ar: 'تعاونية الأمل', zgh: null, other: null } });
  await someCall(as, { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) });
  phone = await openPhone(browser, site, await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

describe.skipIf(alone)('an application under mandate in a valley', () => {
  test(
    'is filled in without a network, kept when the tab is killed, and arrives whole',
    { timeout: 120_000 },
    async () => {
      let { page } = phone;
      await prepareTour(phone, ['Amal']);
      await phone.context.setOffline(true);
      await page.locator('.doors a', { hasText: 'Amal' }).click();
      await page.locator('section .wide').last().click();
      await page.locator('[name="about.age"]').fill('4');
      await page.locator('[name="about.exports"][value=no]').check();
      await page.locator('[name="products.0.name"]').fill('Huile d’argan');
      await look(phone, 'application-fr');
      expect(await axe(page)).toEqual([]);
      const place = page.url().split('#/')[1]!;
      await killTab(phone);
      page = await comeBack(phone, place);
      await expect.poll(() => page.locator('[name="about.age"]').inputValue(), patience).toBe('4');
      await page.locator('.foot .first').click();
      await expect.poll(() => page.locator('.error').count(), patience).toBe(2);
      await page.locator('[name=givenBy]').fill('Fadma Ouhmad');
      await page.locator('[name=phone]').fill('0612345678');
      const photo = page.locator('.photos input');
      if ((await photo.count()) > 0)
        await photo.first().setInputFiles({
          name: 'photo.png',
          mimeType: 'image/png',
          buffer: Buffer.from(await picture().arrayBuffer()),
        });
      await page.locator('.foot .first').click();
      await page.locator('section .wide').last().waitFor();
      await backOnline(phone);
      await expect
        .poll(async () => (await site.pool.query('select status, answers from calls.application')).rows, patience)
        .toMatchObject([{ status: 'submitted', answers: { about: { age: 4, exports: false } } }]);
      const { rows } = await site.pool.query('select given_by, way from calls.mandate');
      expect(rows).toEqual([{ given_by: 'Fadma Ouhmad', way: 'spoken' }]);
    },
  );
});
