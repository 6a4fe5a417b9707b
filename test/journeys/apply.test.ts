// A cooperative applies as it does in life: a cheap phone, Arabic, no script; then a thin network with script.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { prizeForm } from '../../src/modules/forms/index.ts';
import { prizeRules } from '../../src/modules/calls/index.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import type { Screen } from '../support/browser.ts';
import { picture, someCall, someCooperative } from '../support/calls.ts';
import { testDatabase } from '../support/database.ts';
import { newPhone } from '../support/people.ts';
import { callerOn } from '../support/registry.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';

// PGlite serves one process alone: nothing can be prepared beside the server there.
const alone = inject('database').engine === 'trial';
let server: RunningServer;
let browser: Browser;
let call: string;

beforeAll(async () => {
  if (alone) return;
  // Prepared before the server starts: a house in use gets no demonstration, which takes its time to load.
  const database = await testDatabase();
  const as = (actor: Actor = system, now = new Date()) => callerOn(database, actor, now);
  await someCooperative(as);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  ({ call } = await someCall(as, {
    form: prizeForm,
    rules: prizeRules,
    womensOnly: true,
    opensAt: inDays(-3),
    closesAt: inDays(14),
    title: {
      fr: 'Prix des coopératives féminines 2026',
      ar: 'جائزة التعاونيات النسائية 2026',
      en: 'Prize for women’s cooperatives 2026',
    },
    summary: {
      fr: 'Dix dotations pour mieux produire et mieux vendre.',
      ar: 'عشر منح لإنتاج أفضل وتسويق أفضل.',
      en: 'Ten grants to make better and sell better.',
    },
  }));
  const again = { database, dataDir: mkdtempSync(join(tmpdir(), 'twiza-apply-')) };
  [server, browser] = await Promise.all([startServer({ again, env: { TWIZA_DEMO: '1' } }), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A picture of the page for whoever asks to look at it. */
const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['TWIZA_LOOK'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

/** A slow machine is no fault of the page. */
const patience = { timeout: 40_000 };

const save = (page: Page) => page.locator('form[data-autosave] button.first').click();
const fillIn = async (page: Page, answers: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(answers)) await page.locator(`[name="${name}"]`).fill(value);
};
const choose = (page: Page, name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`).check();

/** Signs in by the code that the outbox of a trial house shows. */
const signIn = async (page: Page, lang: string): Promise<string> => {
  const phone = newPhone();
  await page.locator('[name="phone"]').fill(phone.replace('+212', '0'));
  await page.locator('form[action$="/sign-in/phone"] button').click();
  const outbox = await page.context().newPage();
  await outbox.goto(`${server.url}/${lang}/outbox`);
  const code = /(?<!\d)\d{6}(?!\d)/.exec(await outbox.locator('main').innerText())![0];
  await outbox.close();
  await page.locator('[name="code"]').fill(code);
  await page.locator('form[action$="/sign-in/code"] button.first').click();
  return phone;
};

const begin = async (page: Page, name: string): Promise<string> => {
  await page.locator('summary').last().click();
  await page.locator('[name="new.name"]').fill(name);
  await page.locator('[name="new.province"]').selectOption('MA-TAR');
  await choose(page, 'new.womens', 'yes');
  await page.locator('form:has([name="new.name"]) button.first').click();
  await page.waitForURL(/\/me\/applications\/[0-9a-f-]{36}$/);
  return page.url();
};

const cooperative = { 'cooperative.age_years': '٦', 'cooperative.members': '24', 'cooperative.women': '24' };
const project = {
  'project.title': 'وحدة لتعبئة زيت الأركان',
  'project.need': 'نبيع الزيت بالجملة بثمن زهيد لأننا لا نتوفر على وحدة للتعبئة.',
  'project.action': 'اقتناء آلة للتعبئة في مارس، وتكوين ست منخرطات في أبريل.',
  'project.cost': '85 000',
  'project.impact': 'دخل قار لأربع وعشرين امرأة.',
};

const paper = (): string => {
  const path = join(tmpdir(), `extrait-${process.pid}.pdf`);
  writeFileSync(path, `%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);
  return path;
};

test.skipIf(alone)(
  'in Arabic on a small phone without script, from the call to the receipt',
  { timeout: 180_000 },
  async () => {
    const page = await openPage(browser, { width: 360, language: 'ar', script: false });
    await page.goto(`${server.url}/ar/calls`);
    await look(page, '01-calls-ar-360');
    await page.locator(`a[href="/ar/calls/${call}"]`).first().click();
    await look(page, '02-call-ar-360');
    await page.locator(`a[href="/ar/calls/${call}/apply"]`).first().click();
    await look(page, '03-signin-asked-ar-360');
    await page.locator('main a.button.first').click();
    await signIn(page, 'ar');
    await page.waitForURL(`**/calls/${call}/apply`);
    await look(page, '04-start-ar-360');
    const home = await begin(page, 'تعاونية تيفاوين النسائية');
    await look(page, '05-application-ar-360');

    await page.goto(`${home}/cooperative`);
    await fillIn(page, { ...cooperative, 'cooperative.members': 'كثيرات' });
    await choose(page, 'cooperative.activity', 'other');
    await choose(page, 'cooperative.earlier_prize', 'yes');
    await save(page);
    await look(page, '06-wrong-ar-360');
    expect(await page.locator('[name="cooperative.members"]').inputValue()).toBe('كثيرات');
    expect(await page.locator('.errors li').count()).toBe(2);
    expect(await page.locator('.notice.problem').innerText()).toContain('على هذه الجائزة');
    await page.locator('.errors a').first().click();
    expect(page.url()).toContain('#f-cooperative-members');
    await fillIn(page, { 'cooperative.members': '24', 'cooperative.activity_other': 'تعبئة الزيوت' });
    await choose(page, 'cooperative.earlier_prize', 'no');
    await save(page);

    await page.waitForURL('**/project');
    await fillIn(page, project);
    await save(page);

    await page.waitForURL('**/products');
    await fillIn(page, { 'products.0.name': 'زيت الأركان', 'products.0.sales': '120000' });
    await page.locator('[name="more"]').click();
    await fillIn(page, { 'products.1.name': 'أملو' });
    await choose(page, 'products.1.certified', 'no');
    await look(page, '07-products-ar-360');
    await save(page);

    await page.waitForURL('**/pieces');
    await page.locator('[name="pieces.register_extract"]').setInputFiles(paper());
    await page.locator('[name="pieces.photos"]').setInputFiles({
      name: 'atelier.png',
      mimeType: 'image/png',
      buffer: Buffer.from(await picture().arrayBuffer()),
    });
    await save(page);
    expect(page.url()).toBe(home);
    await look(page, '08-ready-ar-360');

    await page.locator('form[action$="/submit"] button').click();
    const receipt = (await page.locator('.receipt [dir="ltr"]').innerText()).trim();
    expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    await look(page, '09-receipt-ar-360');
    await page.reload();
    expect(await page.locator('.receipt [dir="ltr"]').innerText()).toContain(receipt);

    await page.goto(`${server.url}/ar/receipts`);
    await page.locator('[name="code"]').fill(receipt.toLowerCase().replaceAll('-', ' '));
    await page.locator('main form button.first').click();
    expect(await page.locator('.notice.done').count()).toBe(1);
    await look(page, '10-receipt-checked-ar-360');
    await page.context().close();
  },
);

/** Reached by somebody who has signed in and begun, on this screen. */
const begun = async (screen: Screen, name: string) => {
  const page = await openPage(browser, screen);
  const lang = screen.language ?? 'fr';
  await page.goto(`${server.url}/${lang}/sign-in?next=${encodeURIComponent(`/calls/${call}/apply`)}`);
  await signIn(page, lang);
  await page.waitForURL(`**/calls/${call}/apply`);
  return { page, home: await begin(page, name) };
};

test.skipIf(alone)(
  'with script, answers and files outlive a network that comes and goes',
  { timeout: 180_000 },
  async () => {
    const { page, home } = await begun({ width: 360 }, 'Coopérative du Dadès');
    await page.goto(`${home}/cooperative`);
    const said = page.locator('[data-saved]');
    await fillIn(page, { 'cooperative.age_years': '4' });
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('autosave'))), patience)
      .toEqual(expect.not.arrayContaining([expect.stringMatching(/cooperative$/)]));
    await page.context().setOffline(true);
    await fillIn(page, { 'cooperative.members': '31' });
    const keptHere = await said.getAttribute('data-kept-here');
    await expect.poll(() => said.innerText(), patience).toBe(keptHere);
    await look(page, '20-offline-fr-360');
    await page.context().setOffline(false);
    await expect.poll(() => said.innerText(), patience).not.toBe(keptHere);
    await expect
      .poll(async () => {
        const { rows } = await server.database!.pool.query(
          "select answers->'cooperative'->>'members' as n from calls.application where id = $1",
          [home.split('/').at(-1)],
        );
        return rows[0].n;
      }, patience)
      .toBe('31');

    await page.goto(`${home}/pieces`);
    const patches: string[] = [];
    let cut = true;
    await page.route('**/uploads/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      patches.push(route.request().headers()['upload-offset'] ?? '');
      if (cut && patches.length === 2) {
        cut = false;
        return route.abort('internetdisconnected');
      }
      return route.continue();
    });
    // Larger than two pieces of a megabyte, so that the cut falls in its middle.
    const body = Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\n%'),
      Buffer.alloc(2_600_000, 65),
      Buffer.from('\ntrailer<<>>\n%%EOF\n'),
    ]);
    await page
      .locator('[name="pieces.register_extract"]')
      .setInputFiles({ name: 'extrait.pdf', mimeType: 'application/pdf', buffer: body });
    await expect.poll(() => page.locator('.files input[type=hidden]').count(), patience).toBe(1);
    expect(patches[0]).toBe('0');
    expect(patches.filter((offset) => offset === '0')).toHaveLength(1);
    await expect
      .poll(async () => {
        await page.reload();
        return page.locator('.files').first().innerText();
      }, patience)
      .toContain('extrait.pdf');
    await page.context().close();
  },
);

test.skipIf(alone).each<Screen>([
  { width: 360, language: 'ar' },
  { width: 1440, language: 'fr', dark: true },
])('nothing stands in the way of a screen reader: %o', { timeout: 180_000 }, async (screen) => {
  const lang = screen.language ?? 'fr';
  const tag = `${lang}-${screen.width}${screen.dark ? '-dark' : ''}`;
  const { page, home } = await begun(screen, `Coopérative Amal ${tag}`);
  const at = async (address: string, name: string) => {
    await page.goto(address);
    await look(page, `30-${name}-${tag}`);
    expect({ name, found: await axe(page) }).toEqual({ name, found: [] });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ name, wide: Math.max(0, wide) }).toEqual({ name, wide: 0 });
  };
  await at(`${server.url}/${lang}/calls`, 'calls');
  await at(`${server.url}/${lang}/calls/${call}`, 'call');
  await at(`${server.url}/${lang}/calls/${call}/apply?q=Amal`, 'start');
  await page.goto(`${home}/cooperative`);
  await fillIn(page, { 'cooperative.age_years': '0' });
  await save(page);
  await at(`${home}/cooperative`, 'wrong');
  await at(`${home}/products?more=1`, 'products');
  await at(`${home}/pieces`, 'pieces');
  await at(home, 'application');
  await at(`${home}/mandate`, 'mandate');
  await at(`${server.url}/${lang}/me/applications`, 'mine');
  await at(`${server.url}/${lang}/receipts?code=K7M2`, 'receipt');
  await page.context().close();
});
