import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { below } from '../../src/platform/root.ts';
import { dayOf, timeInWords } from '../../src/platform/words/format.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { fill, openSite, send, signIn } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { picture } from '../support/calls.ts';

const run = promisify(execFile);
const officerPhone = '+212600000101';
const presidentPhone = '+212600000102';
const jurorPhones = ['+212600000103', '+212600000104', '+212600000105'];

let site: Site;
let browser: Browser;
let office: Page;
const folder = mkdtempSync(join(tmpdir(), 'twiza-journey-'));

/** A verb of the command line, as an analyst runs it: its answer, or what it refused. */
const twiza = async (...words: string[]): Promise<{ code: number; answer: Record<string, unknown> }> => {
  const env = { ...process.env, DATABASE_URL: site.server.database?.url ?? '', TWIZA_DATA: site.server.dataDir };
  try {
    const { stdout } = await run(process.execPath, [below('build/src/platform/twiza.js'), ...words], { env });
    return { code: 0, answer: JSON.parse(stdout) as Record<string, unknown> };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, answer: JSON.parse(stdout) as Record<string, unknown> };
  }
};

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await twiza('people', 'administrator', '--name', 'Salma', '--phone', officerPhone);
  office = await openPage(browser, { width: 1440 });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const to = (path: string): Promise<unknown> => office.goto(`${site.url}/fr${path}`);
const last = (): string => new URL(office.url()).pathname.split('/').at(-1) as string;

test('the officer brings in a list of ten cooperatives', { timeout: 120_000 }, async () => {
  await signIn(office, site, officerPhone);
  await to('/office/imports');
  await office.setInputFiles('input[type=file]', below('examples/registry-import/ten-cooperatives.xlsx'));
  await send(office, 'main form[enctype]');
  await send(office);
  await expect.poll(() => office.locator('form[action$="/write"]').count(), { timeout: 60_000 }).toBe(1);
  await send(office, 'main form[action$="/write"]');
  await to('/cooperatives');
  await expect
    .poll(async () => (await office.reload(), office.locator('#results tbody tr').count()), {
      timeout: 60_000,
      interval: 1000,
    })
    .toBe(10);
});

test(
  'the officer founds a programme, funds an edition, publishes a form and opens the call',
  { timeout: 120_000 },
  async () => {
    await to('/office/programmes');
    await fill(office, {
      kind: 'prize',
      'name.fr': 'Prix des coopératives',
      'name.ar': 'جائزة التعاونيات',
      'name.en': 'Prize',
    });
    await send(office, 'main form[action$="/office/programmes"]');
    await fill(office, {
      'name.fr': 'Première édition',
      'name.ar': 'الدورة الأولى',
      'name.en': 'First edition',
      year: '2026',
    });
    await send(office, 'main form[action$="/editions"]');
    const edition = last();
    await fill(office, {
      'funder_name.fr': 'Fondation',
      'funder_name.ar': 'المؤسسة',
      'funder_name.en': 'Foundation',
      funder_kind: 'foundation',
    });
    await send(office, 'main form[action$="/funders"]');
    const funder = await office.locator('select[name=funder] option').nth(1).getAttribute('value');
    await fill(office, { funder: funder as string, amount: '100 000', grant: '50 000' });
    await send(office, 'main form[action$="/envelopes"]');
    expect(await office.locator('main').innerText()).toMatch(/50\s000/);
    await to('/office/forms');
    await Promise.all([office.waitForNavigation(), office.locator('form:has([value=prize]) button').click()]);
    await Promise.all([office.waitForNavigation(), office.locator('form[action$="/publish"] button').first().click()]);
    await to('/office/calls/new');
    const yesterday = new Date(Date.now() - 86_400_000);
    const tomorrow = new Date(Date.now() + 86_400_000);
    await fill(office, {
      edition,
      'title.fr': 'Appel de la première édition',
      'title.ar': 'طلب ترشيحات الدورة الأولى',
      'title.en': 'Call of the first edition',
      places: '2',
      opens_on: dayOf(yesterday),
      closes_on: dayOf(tomorrow),
    });
    await send(office, 'main form[action$="/office/calls/new"]');
    await send(office, 'main form[action$="/publish"]');
    expect(await office.locator('.badge').first().innerText()).toContain('Ouvert');
  },
);

/** One president applies with a small phone, in Arabic, without script. */
const apply = async (page: Page, phone: string, cooperative: string): Promise<string> => {
  await signIn(page, site, phone, 'ar');
  await page.goto(`${site.url}/ar/calls`);
  await page.locator('main .card a, main li a').first().click();
  await page.locator('a[href$="/apply"]').first().click();
  await page.locator('input[name=q]').fill(cooperative);
  await Promise.all([page.waitForNavigation(), page.locator('search button').click()]);
  await page.locator('input[name=structure]').first().check();
  await send(page, 'main form:has([name=structure])');
  const application = new URL(page.url()).pathname.split('/')[4] as string;
  await page.goto(`${site.url}/ar/me/applications/${application}/cooperative`);
  await fill(page, {
    'cooperative.age_years': '٦',
    'cooperative.members': '24',
    'cooperative.women': '24',
    'cooperative.activity': 'food',
    'cooperative.earlier_prize': 'no',
  });
  await send(page, 'main form[action*="/me/applications/"]');
  await fill(page, {
    'project.title': 'وحدة صغيرة للتعبئة',
    'project.need': 'نبيع منتوجنا دون تعليب وبثمن منخفض.',
    'project.action': 'شراء آلة للتعبئة وتكوين أربع منخرطات.',
    'project.cost': '80 000',
    'project.impact': 'عمل منتظم لست نساء طول السنة.',
  });
  await send(page, 'main form[action*="/me/applications/"]');
  await fill(page, { 'products.0.name': 'زيت الأركان' });
  await send(page, 'main form[action*="/me/applications/"]');
  const extract = picture('extract.png');
  await page.setInputFiles('input[type=file]', {
    name: extract.name,
    mimeType: extract.type,
    buffer: Buffer.from(await extract.arrayBuffer()),
  });
  await send(page, 'main form[action*="/me/applications/"]');
  await page.goto(`${site.url}/ar/me/applications/${application}`);
  await send(page, 'main form[action$="/submit"]');
  return application;
};

test(
  'a president applies in Arabic on a small phone without script, and keeps a receipt',
  { timeout: 120_000 },
  async () => {
    const phone = await openPage(browser, { width: 360, language: 'ar', script: false });
    const { rows } = await site.pool.query<{ name: string }>(
      `select name from registry.structure_listed where womens and state = 'active' order by name limit 1`,
    );
    await apply(phone, presidentPhone, rows[0]?.name ?? '');
    const receipt = await phone.locator('.receipt strong[dir=ltr]').innerText();
    expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    await phone.goto(`${site.url}/ar/receipts?code=${receipt}`);
    expect(await phone.locator('.notice.done').count()).toBe(1);
    await phone.context().close();
  },
);
