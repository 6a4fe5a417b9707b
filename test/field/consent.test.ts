/** A consent read aloud in Tamazight, where there is no network: the voice that says yes is its proof. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { someYoung } from '../support/accompaniment.ts';
import { axe, openBrowser } from '../support/browser.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { agentOf, backOnline, houseOf, look, openPhone, patience, prepareTour } from './phone.ts';
import type { Phone } from './phone.ts';
import { tifawin } from './reached.ts';

let site: Site;
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  if (inject('database').engine === 'trial') return;
  // A microphone that hums: the browser's own, so that a voice is really recorded.
  const hums = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  [site, browser] = await Promise.all([openSite(), openBrowser(hums)]);
  const house = houseOf(site);
  const contacts = [{ phone: '+212611223344', language: 'ar' as const }];
  await someYoung(() => house, { names: { ...tifawin, zgh: null, other: null }, contacts } as never);
  const agent = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
  phone = await openPhone(browser, site, agent, { language: 'ar' });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const given = async () =>
  (await site.pool.query('select purpose, how, lang, proof is not null as proved from people.consent')).rows;

test.skipIf(inject('database').engine === 'trial')(
  'a consent is read in Tamazight, said, recorded, and proved once the network is back',
  { timeout: 90_000 },
  async () => {
    const { page } = phone;
    await prepareTour(phone, [tifawin.fr], tifawin.ar);
    await phone.context.setOffline(true);
    await page.locator('.doors a', { hasText: tifawin.ar }).click();
    await page.locator('a[href*="consents"]').click();
    await page.locator('.doors button').first().click();
    await page.locator('.pick', { hasText: 'ⵜⴰⵎⴰⵣⵉⵖⵜ' }).click();
    await expect.poll(() => page.locator('blockquote[lang=zgh]').innerText(), patience).toMatch(/[\u2D30-\u2D7F]{3}/);
    expect(await axe(page)).toEqual([]);
    await page.locator('.voices button').click();
    await page.locator('.voices button.away').waitFor();
    await page.waitForTimeout(1200);
    await page.locator('.voices button.away').click();
    await page.locator('.voices audio').waitFor();
    await look(phone, 'consent-ar');
    await page.locator('button.first.wide').click();
    await page.locator('.notice.done').waitFor();
    expect(await given()).toEqual([]);
    await backOnline(phone);
    const proved = [{ purpose: 'publish_contact', how: 'spoken', lang: 'zgh', proved: true }];
    await expect.poll(given, patience).toEqual(proved);
  },
);
