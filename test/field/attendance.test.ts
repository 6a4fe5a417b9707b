import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { modules, planSessions } from '../../src/modules/trainings/index.ts';
import { dayOf } from '../../src/platform/words/format.ts';
import { axe, openBrowser } from '../support/browser.ts';
import { picture } from '../support/calls.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { registered } from '../support/registry.ts';
import { agentOf, at, backOnline, houseOf, look, openPhone, patience, prepareTour } from './phone.ts';
import type { Phone } from './phone.ts';

const alone = inject('database').engine === 'trial';
let site: Site;
let browser: Browser;
let phone: Phone;
let session: string;
let structures: string[];

const named = (fr: string, ar: string) => ({ names: { fr, ar, zgh: null, other: null } });

beforeAll(async () => {
  if (alone) return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const house = houseOf(site);
  const one = await registered(house, named('Coopérative Amal', 'تعاونية الأمل'));
  const two = await registered(house, named('Coopérative Tifawin', 'تعاونية تيفاوين'));
  structures = [one, two];
  const agent = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
  const module = (await modules(house, {}))[0]!.id;
  const facts = await planSessions(
    { ...house, actor: agent.actor },
    {
      ...{ module, region: 'MA-09', venue: 'Dar Chabab', capacity: 20, starts: '00:01', ends: '00:30' },
      ...{ schedule: { every: 'once', first: dayOf(new Date()) }, structures, seats: 3 },
    },
  );
  session = facts[0]!.about;
  phone = await openPhone(browser, site, agent, { language: 'ar' });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const kept = async () => {
  const { rows } = await site.pool.query<{ structure: string; status: string; people: number }>(
    'select structure, status, people from trainings.attendance where session = $1',
    [session],
  );
  return new Map(rows.map(({ structure, status, people }) => [structure, { status, people }]));
};

describe.skipIf(alone)('attendance in a valley', () => {
  test(
    'all are there, one is taken away, the sheet is photographed, and it is sent once',
    { timeout: 120_000 },
    async () => {
      const { page } = phone;
      await prepareTour(phone, ['Amal', 'Tifawin'], 'تعاونية الأمل');
      await phone.context.setOffline(true);
      await at(phone, 'sessions');
      await page.locator('.doors a').first().waitFor();
      await look(phone, 'sessions-ar');
      await page.locator('.doors a').first().click();
      await page.locator('.coming').nth(1).waitFor();
      await look(phone, 'attendance-ar');
      const [amal, tifawin] = structures.map((id) => page.locator(`[data-structure="${id}"]`));
      await amal!.locator('.absent').click();
      await tifawin!.locator('summary').first().click();
      await tifawin!.locator('[name=women-under_35]').fill('4');
      await expect.poll(() => tifawin!.locator('[name=people]').inputValue(), patience).toBe('4');
      expect(await axe(page)).toEqual([]);
      await page.locator('.photos input').setInputFiles({
        name: 'feuille.png',
        mimeType: 'image/png',
        buffer: Buffer.from(await picture().arrayBuffer()),
      });
      await page.locator('.picture').waitFor();
      await look(phone, 'attendance-told-ar');
      await page.locator('.foot .first').click();
      await page.locator('.doors .badge.done').waitFor();
      expect((await kept()).size).toBe(0);
      await backOnline(phone);
      const rows = await kept();
      expect(rows.get(structures[0]!)).toEqual({ status: 'absent', people: 0 });
      expect(rows.get(structures[1]!)).toEqual({ status: 'present', people: 4 });
      await expect
        .poll(async () => {
          const { rows: sheets } = await site.pool.query('select file from trainings.sheet where session = $1', [
            session,
          ]);
          return sheets.length;
        }, patience)
        .toBe(1);
      await expect.poll(() => page.locator('.media-lines').count(), patience).toBe(0);
    },
  );
});
