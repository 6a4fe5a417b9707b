/** What others do while the telephone is away: a new version, the same answer, a region that is taken back. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  adoptShipped,
  answerItems,
  cooperativeDiagnosis,
  publishedInstruments,
  publishInstrument,
  startDiagnosis,
} from '../../src/modules/diagnoses/index.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { registered } from '../support/registry.ts';
import { agentOf, at, backOnline, houseOf, look, openPhone, patience, prepareTour } from './phone.ts';
import type { Phone } from './phone.ts';

const alone = inject('database').engine === 'trial';
const slow = { timeout: 90_000 };
let site: Site;
let browser: Browser;
let agent: Awaited<ReturnType<typeof agentOf>>;
let phone: Phone;
let structure: string;
let version: string;
let made = 0;

beforeAll(async () => {
  if (alone) return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await adoptShipped(houseOf(site), {});
}, 120_000);

beforeEach(async () => {
  if (alone) return;
  const name = `Coopérative suivie ${(made += 1)}`;
  structure = await registered(houseOf(site), { names: { fr: name } });
  version = (await publishedInstruments(houseOf(site), {}))[0]!.id;
  agent = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
  phone = await openPhone(browser, site, agent);
  await prepareTour(phone, [name]);
}, 60_000);

afterEach(async () => {
  await phone?.context.close();
});

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const begin = async (): Promise<void> => {
  await at(phone, `structure/${structure}`);
  await phone.page.locator('section .wide').first().click();
  await phone.page.locator('.doors a').nth(1).click();
  await phone.page.locator('.level').nth(3).click();
  await expect.poll(() => phone.page.locator('.level :checked').count(), patience).toBe(1);
};

const kept = async () =>
  (
    await site.pool.query<{ version: string; score: number }>(
      `select d.version, a.score from diagnoses.diagnosis d join diagnoses.answer a on a.diagnosis = d.id
        where d.structure = $1 and a.side = 'coach' and a.item = 'A1'`,
      [structure],
    )
  ).rows;

describe.skipIf(alone)('while the telephone is away', () => {
  test(
    'the office publishes a new version of the questionnaire: the old one is taken as it was held',
    slow,
    async () => {
      await phone.context.setOffline(true);
      await begin();
      const { rows } = await site.pool.query('select instrument from diagnoses.version where id = $1', [version]);
      const definition = { ...cooperativeDiagnosis, title: { fr: 'Diagnostic, deuxième version' } };
      await publishInstrument(houseOf(site), { instrument: rows[0].instrument, definition });
      await backOnline(phone);
      expect(await kept()).toEqual([{ version, score: 3 }]);
    },
  );

  test('the office answers the same question otherwise: both values are kept, and shown', slow, async () => {
    const house = houseOf(site);
    const [started] = await startDiagnosis(house, { structure, version, occasion: 'start' });
    const diagnosis = started!.about;
    await at(phone, 'outbox');
    await phone.page.reload();
    await at(phone, `structure/${structure}`);
    await phone.page.locator('.doors a', { hasText: 'Diagnostic du' }).click();
    await phone.context.setOffline(true);
    await phone.page.locator('.doors a').nth(1).click();
    await phone.page.locator('.level').nth(3).click();
    await expect.poll(() => phone.page.locator('.level :checked').count(), patience).toBe(1);
    await answerItems(house, { diagnosis, side: 'coach', answers: { A1: { score: 1 }, B1: { score: 4 } } });
    await phone.context.setOffline(false);
    await at(phone, 'outbox');
    const clash = phone.page.locator('.unsent[data-state=clash]');
    await clash.waitFor();
    await look(phone, 'clash-fr');
    expect(await clash.locator('dd').count()).toBe(2);
    expect((await kept()).map(({ score }) => score)).toEqual([1]);
  });

  test(
    'the region is taken from the agent: what it held goes, and what was captured stays with a reason',
    slow,
    async () => {
      await phone.context.setOffline(true);
      await begin();
      await site.pool.query("update people.role_grant set region = 'MA-02' where person = $1", [agent.id]);
      await phone.context.setOffline(false);
      await at(phone, 'outbox');
      await phone.page.locator('.unsent[data-state=refused]').first().waitFor();
      await look(phone, 'out-of-reach-fr');
      const { rows } = await site.pool.query('select state from field.act where person = $1 order by captured_at', [
        agent.id,
      ]);
      expect(rows.map(({ state }) => state)).toEqual(['refused', 'waiting']);
      await at(phone, '');
      await phone.page.locator('.empty').waitFor();
      expect(await kept()).toEqual([]);
    },
  );
});
