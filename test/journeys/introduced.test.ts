// A buyer asks in French, a cooperative answers in Arabic by the link of an SMS, both say yes: it counts once.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { giveConsent } from '../../src/modules/people/index.ts';
import { dayOf } from '../../src/platform/words/format.ts';
import { system } from '../../src/platform/rights.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { fill, send, signIn } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { newPhone, someone } from '../support/people.ts';
import { callerOn, registered } from '../support/registry.ts';
import { startServer } from '../support/server.ts';

const alone = inject('database').engine === 'trial';
const [buyer, officer, cooperative] = [newPhone(), newPhone(), newPhone()];
let site: Site;
let browser: Browser;

beforeAll(async () => {
  if (alone) return;
  const database = await testDatabase();
  const house = callerOn(database, system, new Date());
  await someone(database, { name: 'Nadia', phone: buyer, grants: [{ role: 'buyer' }] });
  await someone(database, { name: 'Driss', phone: officer, grants: [{ role: 'programme_officer' }] });
  const structure = await registered(house, {
    names: { fr: 'Coopérative Tifaouine', ar: 'تعاونية تيفاوين', zgh: null, other: null },
    value_chains: ['argan'],
    contacts: [{ phone: cooperative, language: 'ar' }],
  });
  const { rows } = await database.pool.query('select contact from registry.structure_contact where structure = $1', [
    structure,
  ]);
  await giveConsent(house, {
    subject: rows[0].contact,
    subject_kind: 'contact',
    purpose: 'be_introduced',
    how: 'spoken',
  });
  const again = { database, dataDir: mkdtempSync(join(tmpdir(), 'twiza-introduced-')) };
  const [server, opened] = await Promise.all([startServer({ again }), openBrowser()]);
  site = { url: server.url, pool: database.pool, server };
  browser = opened;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['TWIZA_LOOK'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

/** The link of the SMS that the cooperative was sent, as soon as it is there. */
const linkSentTo = async (phone: string): Promise<string> => {
  const { rows } = await site.pool.query(
    `select action_url from platform.message_out where address = $1 and kind = 'networking.invitation'`,
    [phone],
  );
  return new URL(rows[0].action_url).pathname;
};

test.skipIf(alone)(
  'a buyer asks in French, a cooperative answers in Arabic by the link of an SMS, both say yes, and it counts once',
  async () => {
    const desk = await openPage(browser, { width: 1440 });
    await signIn(desk, site, buyer);
    await desk.goto(`${site.url}/fr/me/needs/new`);
    await fill(desk, {
      organisation: 'Hôtel Atlas',
      title: 'Huile d’argan pour un hôtel',
      where: 'Souss-Massa',
      quantity: '50',
      untilOn: dayOf(new Date(Date.now() + 30 * 86_400_000)),
    });
    await send(desk, 'main form[action*="/needs/"]');
    const need = /needs\/([0-9a-f-]{36})/.exec(desk.url())![1]!;
    await desk.locator('[name="concepts[]"][value="argan-oil"]').check();
    await desk.locator('[name="kind"]').selectOption('sourcing');
    await desk.locator('[name="amountBlank"][value="to_discuss"]').check();
    await desk.locator('[name="consent"]').check();
    await look(desk, 'need-fr');
    await Promise.all([desk.waitForNavigation(), desk.locator('[name="gesture"][value="open"]').click()]);

    const office = await openPage(browser, { width: 1440 });
    await signIn(office, site, officer);
    await office.goto(`${site.url}/fr/office/needs/${need}/matches`);
    await send(office, 'main form[action$="/matches/seek"]');
    expect(await office.locator('form[action$="/matches/invite"]').innerText()).toContain('Tifaouine');
    await look(office, 'matches-fr');
    expect(await axe(office)).toEqual([]);
    await send(office, 'main form[action$="/matches/wave"]');

    const phone = await openPage(browser, { width: 360, language: 'ar', script: false });
    await phone.goto(site.url + (await linkSentTo(cooperative)));
    expect(new URL(phone.url()).pathname).toMatch(/^\/ar\/i\//);
    expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
    await look(phone, 'link-ar');
    await fill(phone, { quantity: '٢٠' });
    await send(phone, 'main form[action$="/answer"]');
    expect(await phone.locator('main').innerText()).toContain('قبلتم');

    await desk.goto(`${site.url}/fr/me/introductions`);
    await desk.locator('main .card a').first().click();
    await desk.waitForLoadState();
    await look(desk, 'confirm-fr');
    await send(desk, 'main form[action$="/confirm"]');
    expect(await desk.locator('main').innerText()).toContain('Vous êtes mis en relation');
    await phone.reload();
    expect(await phone.locator('main').innerText()).toContain('تم ربط الاتصال بينكما');
    await look(phone, 'introduced-ar');

    await phone.goto(`${site.url}/ar/networking`);
    expect(await phone.locator('.door b').first().innerText()).toBe('1');
    await look(phone, 'networking-ar');
  },
  180_000,
);
