import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { adoptShipped } from '../../src/modules/diagnoses/index.ts';
import { axe, openBrowser } from '../support/browser.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { registered } from '../support/registry.ts';
import {
  agentOf,
  at,
  comeBack,
  holds,
  houseOf,
  killTab,
  look,
  openPhone,
  patience,
  prepareTour,
  backOnline,
} from './phone.ts';
import type { Phone } from './phone.ts';

const alone = inject('database').engine === 'trial';
let site: Site;
let browser: Browser;
let phone: Phone;
const name = 'تعاونية تيفاوين';

beforeAll(async () => {
  if (alone) return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await registered(houseOf(site), { names: { fr: 'Coopérative Tifawin', ar: name, zgh: null, other: null } });
  await adoptShipped(houseOf(site), {});
  phone = await openPhone(browser, site, await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]), {
    language: 'ar',
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const answers = async () => {
  const { rows } = await site.pool.query<{ side: string; item: string; score: number | null; reason: string }>(
    'select side, item, score, reason from diagnoses.answer order by side, item',
  );
  return rows;
};

describe.skipIf(alone)('a diagnosis in a valley', () => {
  test(
    'is held without a network, survives the tab, and is agreed on when it is whole',
    { timeout: 180_000 },
    async () => {
      let { page } = phone;
      await prepareTour(phone, ['Tifawin'], name);
      await phone.context.setOffline(true);
      await page.locator('.doors a', { hasText: name }).click();
      await look(phone, 'structure-ar');
      await page.locator('section .wide').first().click();
      await page.locator('.doors a').nth(1).waitFor();
      await look(phone, 'diagnosis-ar');
      await page.locator('.doors a').nth(1).click();
      await page.locator('.level').nth(3).click();
      await expect.poll(() => page.locator('.level').nth(3).locator('input').isChecked(), patience).toBe(true);
      await look(phone, 'item-ar');
      expect(await axe(page)).toEqual([]);
      await page.locator('.foot .first').click();
      // The next question stands there: what is pressed before is pressed on the one before.
      await expect.poll(() => page.locator('.level :checked').count(), patience).toBe(0);
      await page.locator('.bare').click();
      await page.locator('[name=reason]').fill('لم تنعقد بعد');
      const place = page.url().split('#/')[1]!;
      await expect.poll(() => holds(phone, 'لم تنعقد بعد'), patience).toBe(true);
      await killTab(phone);
      page = await comeBack(phone, place);
      await expect.poll(() => page.locator('[name=reason]').inputValue(), patience).toBe('لم تنعقد بعد');
      for (let left = 38; left > 0; left -= 1) {
        await page.locator('.foot .first').click();
        await expect.poll(() => page.locator('.level :checked').count(), patience).toBe(0);
        await page
          .locator('.level')
          .nth(left % 5)
          .click();
        await expect.poll(() => page.locator('.level :checked').count(), patience).toBe(1);
      }
      await page.locator('.foot .first').click();
      await page.locator('button.first').click();
      await page.locator('.notice.done').waitFor();
      await at(phone, place.replace(/^diagnosis\/([^/]+).*/, 'result/$1'));
      await page.locator('.global strong').waitFor();
      await look(phone, 'result-ar');
      expect(await page.locator('.global').innerText()).toMatch(/\d+/);
      expect(await answers()).toEqual([]);
      await at(phone, 'outbox');
      await look(phone, 'outbox-ar');
      await backOnline(phone);
      const kept = await answers();
      expect(kept.filter(({ side }) => side === 'coach')).toHaveLength(40);
      expect(kept.filter(({ side }) => side === 'agreed')).toHaveLength(40);
      expect(kept.find(({ side, item }) => side === 'coach' && item === 'A2')).toMatchObject({
        score: null,
        reason: 'لم تنعقد بعد',
      });
      const { rows } = await site.pool.query('select state from diagnoses.diagnosis');
      expect(rows).toEqual([{ state: 'agreed' }]);
    },
  );
});
