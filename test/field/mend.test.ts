/** The house refuses, the agent mends: the act opens again in its form, and what was captured is done once. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe, openBrowser } from '../support/browser.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { registered } from '../support/registry.ts';
import { agentOf, at, backOnline, houseOf, look, openPhone, patience } from './phone.ts';
import type { Phone } from './phone.ts';

const alone = inject('database').engine === 'trial';
let site: Site;
let browser: Browser;
let phone: Phone;
let agent: Awaited<ReturnType<typeof agentOf>>;

beforeAll(async () => {
  if (alone) return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  for (const number of ['2024/1', '2024/2']) await registered(houseOf(site), { register_number: number });
  agent = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
  phone = await openPhone(browser, site, agent);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const save = async () => {
  await phone.page.locator('.foot .first').click();
  await phone.page.locator('.doors li', { hasText: 'Tazart' }).waitFor();
};

const statesHere = async () => {
  const { rows } = await site.pool.query<{ state: string }>(
    'select state from field.act where person = $1 order by captured_at',
    [agent.id],
  );
  return rows.map(({ state }) => state);
};

describe.skipIf(alone)('a refused act', () => {
  test('opens again filled with what was captured, until the house takes it', { timeout: 120_000 }, async () => {
    const { page } = phone;
    const refused = page.locator('.unsent[data-state=refused]');
    await phone.context.setOffline(true);
    await at(phone, 'new-structure/0199aaaa-0000-7000-8000-000000000001');
    await page.locator('[name=name_fr]').fill('Coopérative Tazart');
    await page.locator('[name=province]').selectOption('MA-TAR');
    await page.locator('[name=register_number]').fill('2024/1');
    await page.locator('[name=members]').fill('12');
    await save();
    await phone.context.setOffline(false);
    for (const number of ['2024/2', '2024/3']) {
      await at(phone, 'outbox');
      await refused.waitFor(patience);
      expect(await page.locator('.unsent').count()).toBe(1);
      expect(await axe(page)).toEqual([]);
      await look(phone, `mend-${number.at(-1)}-fr`);
      await refused.getByRole('button', { name: 'Corriger' }).click();
      await expect.poll(() => page.locator('[name=members]').inputValue(), patience).toBe('12');
      expect(await page.locator('[name=name_fr]').inputValue()).toBe('Coopérative Tazart');
      await page.locator('[name=register_number]').fill(number);
      await save();
    }
    await backOnline(phone);
    expect(await statesHere()).toEqual(['replaced', 'replaced', 'applied']);
    const { rows } = await site.pool.query('select id from registry.structure where name = $1', ['Coopérative Tazart']);
    expect(rows).toHaveLength(1);
    expect(await page.locator('.unsent').count()).toBe(0);
  });
});
