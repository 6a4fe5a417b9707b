/** A planned visit that did not take place is told where there is no network, and costs the cooperative nothing. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { planVisit } from '../../src/modules/accompaniment/index.ts';
import { dayOf } from '../../src/platform/words/format.ts';
import { someEnrolled, someTranche, someYoung } from '../support/accompaniment.ts';
import { axe, openBrowser } from '../support/browser.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { agentOf, backOnline, houseOf, look, openPhone, patience, prepareTour } from './phone.ts';
import type { Phone } from './phone.ts';
import { tifawin } from './reached.ts';

let site: Site;
let browser: Browser;
let phone: Phone;
let engagement: string;

beforeAll(async () => {
  if (inject('database').engine === 'trial') return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const house = houseOf(site);
  const as = () => house;
  const { phase } = await someTranche(as);
  const agent = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
  const structure = await someYoung(as, { names: { ...tifawin, zgh: null, other: null } });
  engagement = await someEnrolled(as, phase, agent.id, structure);
  await planVisit(house, { engagement, on: dayOf(new Date()) });
  phone = await openPhone(browser, site, agent, { language: 'ar' });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

test.skipIf(inject('database').engine === 'trial')(
  'a missed visit is told without a network, and consumes nothing',
  { timeout: 90_000 },
  async () => {
    const { page } = phone;
    await prepareTour(phone, [tifawin.fr], tifawin.ar);
    await phone.context.setOffline(true);
    await page.locator('.doors a', { hasText: tifawin.ar }).click();
    await page.locator('button', { hasText: 'لم تتم الزيارة' }).click();
    await page.locator('.pick', { hasText: 'الطقس أو الطريق' }).click();
    await look(phone, 'missed-ar');
    expect(await axe(page)).toEqual([]);
    await page.locator('.first.wide').click();
    await expect.poll(() => page.locator('button', { hasText: 'لم تتم الزيارة' }).count(), patience).toBe(0);
    await backOnline(phone);
    const visits = async () =>
      (await site.pool.query('select state, missed_why from accompaniment.visit where engagement = $1', [engagement]))
        .rows;
    await expect.poll(visits, patience).toEqual([{ state: 'missed', missed_why: 'weather_or_road' }]);
  },
);
