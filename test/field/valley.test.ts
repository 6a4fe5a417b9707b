/** The whole of an agent's day in a valley: what the programme publishes moves by one, and everything exists once. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe, openBrowser } from '../support/browser.ts';
import { picture } from '../support/calls.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { at, backOnline, comeBack, killTab, look, openPhone, patience, prepareTour, unsent } from './phone.ts';
import type { Phone } from './phone.ts';
import { almostThere, tifawin } from './reached.ts';

const alone = inject('database').engine === 'trial';
let site: Site;
let browser: Browser;
let phone: Phone;
let scene: Awaited<ReturnType<typeof almostThere>>;

beforeAll(async () => {
  if (alone) return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  scene = await almostThere(site);
  phone = await openPhone(browser, site, scene.agent, { language: 'ar' });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const published = async (): Promise<number> => {
  const page = await (await fetch(`${site.url}/fr/accompaniment/${scene.edition}`)).text();
  const text = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return Number(/(\d+) fiches/.exec(text)?.[1] ?? Number.NaN);
};

const photo = async () => ({
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(await picture().arrayBuffer()),
});

const sign = async (): Promise<void> => {
  const { page } = phone;
  const canvas = page.locator('canvas.signature');
  await canvas.scrollIntoViewIfNeeded();
  const box = (await canvas.boundingBox())!;
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y + 80, { steps: 5 });
  await page.mouse.up();
  await page.locator('.bare', { hasText: 'إعادة' }).waitFor();
};

const holdDiagnosis = async (): Promise<void> => {
  const { page } = phone;
  await page.locator('button.wide', { hasText: 'بدء تشخيص' }).click();
  await page.locator('.doors a').nth(1).click();
  for (let item = 0; item < 40; item += 1) {
    await expect.poll(() => page.locator('.level :checked').count(), patience).toBe(0);
    await page
      .locator('.level')
      .nth((item % 4) + 1)
      .click();
    await expect.poll(() => page.locator('.level :checked').count(), patience).toBe(1);
    await page.locator('.foot .first').click();
  }
  await page.locator('main button.first').click();
  await page.locator('.notice.done').waitFor();
};

const recordAttendance = async (): Promise<void> => {
  const { page } = phone;
  await at(phone, 'sessions');
  await page.locator('.doors a').first().click();
  await page.locator('.coming').first().waitFor();
  await page.locator('.foot .first').click();
  await page.locator('.doors .badge.done').waitFor();
};

const fillVisit = async (): Promise<void> => {
  const { page } = phone;
  await at(phone, `structure/${scene.structure}`);
  await page.locator('button.first.wide').click();
  await page.locator('[name=place]').selectOption('premises');
  await page.locator('[name=theme-finance]').check();
  await page.locator('[name=women]').fill('5');
  await page.locator('[name=summary]').fill('راجعنا الحسابات');
  await page.locator('.photos input').setInputFiles(await photo());
  await page.locator('.picture').first().waitFor();
};

const count = async (table: string): Promise<number> =>
  Number((await site.pool.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);

describe.skipIf(alone)('a day in a valley', () => {
  test('the programme page moves from 242 to 243', { timeout: 240_000 }, async () => {
    expect(await published()).toBe(242);
    let { page } = phone;
    await prepareTour(phone, [tifawin.fr], tifawin.ar);
    await phone.context.setOffline(true);
    await page.locator('.doors a', { hasText: tifawin.ar }).click();
    await page.locator('button.first.wide').waitFor();
    await look(phone, 'structure-ar');
    await holdDiagnosis();
    await recordAttendance();
    await fillVisit();
    await look(phone, 'visit-ar');
    expect(await axe(page)).toEqual([]);
    const place = page.url().split('#/')[1]!;
    await killTab(phone);
    page = await comeBack(phone, place);
    await expect.poll(() => page.locator('[name=summary]').inputValue(), patience).toBe('راجعنا الحسابات');
    await sign();
    await page.locator('[name=signedBy]').fill('فاضمة');
    await page.locator('.foot .first').click();
    await page.locator('.visits li').waitFor();
    await look(phone, 'visited-ar');
    const engagement = (
      await site.pool.query('select id from accompaniment.engagement where structure = $1', [scene.structure])
    ).rows[0].id;
    await at(phone, `plan/${engagement}`);
    await page.locator('.proposal input[type=checkbox]').first().check();
    await page.locator('.proposal input[type=checkbox]').nth(1).check();
    await look(phone, 'plan-ar');
    await page.locator('main .first').click();
    await page.locator('[name=givenBy]').fill('فاضمة أوحمد');
    await page.locator('section .first').click();
    await page.locator('.notice.done').waitFor();
    await look(phone, 'consent-ar');
    await killTab(phone);
    await comeBack(phone, 'outbox');
    await expect.poll(() => unsent(phone), patience).toBe(7);
    expect(await count('accompaniment.visit')).toBe(0);
    await backOnline(phone);
    expect(await count('accompaniment.visit')).toBe(1);
    expect(await count('accompaniment.plan_consent')).toBe(1);
    expect(await count('accompaniment.action')).toBe(2);
    await expect.poll(() => count('accompaniment.visit_file where file is not null'), patience).toBe(2);
    await expect.poll(published, { timeout: 90_000, interval: 1000 }).toBe(243);
  });
});
