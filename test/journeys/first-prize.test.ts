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
import { completePrize, fill, openSite, send, signIn } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';

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
  if (process.env['DEBUG']) console.log(site.server.output());
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
  await send(office, 'main form[action$="/mapping"]');
  await expect
    .poll(async () => (await office.reload(), office.locator('form[action$="/write"]').count()), {
      timeout: 60_000,
      interval: 1000,
    })
    .toBe(1);
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

/** One president finds the call and her cooperative by herself. */
const apply = async (page: Page, phone: string, cooperative: string): Promise<void> => {
  await signIn(page, site, phone, 'ar');
  await page.goto(`${site.url}/ar/calls`);
  await page.locator('main .card a, main li a').first().click();
  await page.locator('a[href$="/apply"]').first().click();
  await page.locator('main input[name=q]').fill(cooperative);
  await Promise.all([page.waitForNavigation(), page.locator('main search button').click()]);
  await page.locator('input[name=structure]').first().check();
  await send(page, 'main form:has([name=structure])');
  await completePrize(page, site);
};

/** The others begin from the address of their cooperative. */
const applyTo = async (
  page: Page,
  { phone, call, structure }: { phone: string; call: string; structure: string },
): Promise<void> => {
  await signIn(page, site, phone, 'ar');
  const { rows } = await site.pool.query<{ register_number: string }>(
    'select register_number from registry.structure_listed where id = $1',
    [structure],
  );
  await page.goto(`${site.url}/ar/calls/${call}/apply?q=${encodeURIComponent(rows[0]?.register_number ?? '')}`);
  await page.locator(`input[name=structure][value="${structure}"]`).check();
  await send(page, 'main form:has([name=structure])');
  await completePrize(page, site);
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

/** Others apply by the verbs a page would call: the browser has shown the way once. */
const othersApply = async (): Promise<void> => {
  const { rows } = await site.pool.query<{ id: string }>(
    `select s.id from registry.structure_listed s where s.state = 'active'
      and not exists (select from calls.application a where a.structure = s.id) order by s.name limit 5`,
  );
  const { rows: calls } = await site.pool.query<{ id: string }>('select id from calls.call');
  const page = await openPage(browser, { width: 360, language: 'ar', script: false });
  for (const [index, { id }] of rows.entries()) {
    const phone = `+21260000020${index}`;
    await applyTo(page, { phone, call: calls[0]?.id as string, structure: id });
    await page.context().clearCookies();
  }
  await page.context().close();
};

test(
  'five others apply, the call is closed, and the office finds every application eligible',
  { timeout: 300_000 },
  async () => {
    await othersApply();
    const call = (await site.pool.query<{ id: string }>('select id from calls.call')).rows[0]?.id as string;
    await to(`/office/calls/${call}`);
    // A closing is never moved into the past: the next minute is the soonest.
    const ended = new Date(Date.now() + 61_000);
    await office.locator('summary', { hasText: 'clôture' }).click();
    await fill(office, { closes_on: dayOf(ended), closes_time: timeInWords('fr', ended) });
    await send(office, 'main form[action$="/closing"]');
    await expect
      .poll(async () => (await office.reload(), office.locator('.badge').first().innerText()), {
        timeout: 90_000,
        interval: 1000,
      })
      .toContain('Clos');
    const applications = await site.pool.query<{ id: string }>(
      `select id from calls.application where status = 'submitted'`,
    );
    expect(applications.rows).toHaveLength(6);
    for (const { id } of applications.rows) {
      await to(`/office/applications/${id}`);
      await Promise.all([office.waitForNavigation(), office.locator('main a[href$="#requests"]').click()]);
      await Promise.all([
        office.waitForNavigation(),
        office.locator('form[action*="/claims/"]:has([value=approved]) button').first().click(),
      ]);
      await to(`/office/applications/${id}`);
      await fill(office, { eligible: 'yes' });
      await send(office, 'main form[action$="/check"]');
    }
    await to(`/office/calls/${call}/jury`);
    await fill(office, { readers: '2', anchors: '1', load_min: '0', load_max: '6' });
    await send(office, 'main form[action$="/jury"]');
    expect(office.url()).toContain('/office/panels/');
  },
);

const panelId = async (): Promise<string> =>
  (await site.pool.query<{ id: string }>('select id from juries.panel')).rows[0]?.id as string;

test(
  'three jurors are invited, answer, are settled, and are given their files by an exact assignment',
  { timeout: 300_000 },
  async () => {
    const panel = await panelId();
    for (const [index, phone] of jurorPhones.entries()) {
      await to(`/office/panels/${panel}/jurors`);
      await fill(office, { name: `Juror ${index + 1}`, phone, lang: 'fr' });
      await send(office, 'main form[action$="/jurors"]');
      const juror = await openPage(browser, { width: 360 });
      await signIn(juror, site, phone);
      await juror.goto(`${site.url}/fr/me/panels/${panel}/invitation`);
      await fill(juror, { accept: 'yes' });
      for (const box of await juror.locator('input[name^=languages], input[name^=sectors]').all()) await box.check();
      await send(juror, 'main form[action$="/invitation"]');
      await juror.context().close();
      await to(`/office/panels/${panel}/jurors`);
      await Promise.all([office.waitForNavigation(), office.locator('form[action$="/settle"] button').first().click()]);
    }
    await to(`/office/panels/${panel}/assignment`);
    await Promise.all([office.waitForNavigation(), office.locator('form[action$="/ask"] button').first().click()]);
    await expect
      .poll(async () => (await office.reload(), office.locator('form[action$="/adopt"]').count()), {
        timeout: 60_000,
        interval: 1000,
      })
      .toBe(1);
    await Promise.all([office.waitForNavigation(), office.locator('form[action$="/adopt"] button').first().click()]);
    const { rows } = await site.pool.query('select entry, count(*)::int as n from juries.reading group by entry');
    expect(rows.every(({ n }) => n >= 2)).toBe(true);
  },
);

test('each juror scores blind, by levels that are told in words', { timeout: 300_000 }, async () => {
  for (const [index, phone] of jurorPhones.entries()) {
    const juror = await openPage(browser, { width: 1440 });
    await signIn(juror, site, phone);
    const { rows } = await site.pool.query<{ id: string; number: number }>(
      `select reading.id, entry.number from juries.reading join juries.entry on entry.id = reading.entry
        join juries.juror on juror.id = reading.juror join people.identifier on identifier.person = juror.person
        where identifier.value = $1 and reading.state = 'assigned' order by entry.number`,
      [phone],
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { id, number } of rows) {
      await juror.goto(`${site.url}/fr/me/readings/${id}`);
      const levels = juror.locator('fieldset:has(input[name^="levels."])');
      for (let at = 0; at < (await levels.count()); at += 1) {
        const level = Math.max(0, Math.min(4, number - 1 - (index === 2 ? 1 : 0) + (at % 2)));
        await levels.nth(at).locator(`input[value="${level}"]`).check();
      }
      await send(juror, `main form[action$="/me/readings/${id}"]`);
    }
    await juror.context().close();
  }
});

test('the office calibrates, selects, deliberates, signs and announces', { timeout: 300_000 }, async () => {
  const panel = await panelId();
  const press = async (path: string, action: string): Promise<void> => {
    await to(`/office/panels/${panel}/${path}`);
    await Promise.all([office.waitForNavigation(), office.locator(`form[action$="/${action}"] button`).last().click()]);
  };
  await press('ranking', 'calibrate');
  expect(await office.locator('.spans li').count()).toBe(6);
  await press('ranking', 'select');
  await press('deliberation', 'deliberation/open');
  await to(`/office/panels/${panel}/minutes`);
  for (const box of await office.locator('input[name=jurors]').all()) await box.check();
  await send(office, 'main form[action$="/minutes/sign"]');
  await press('minutes', 'minutes/close');
  const call = (await site.pool.query<{ id: string }>('select id from calls.call')).rows[0]?.id as string;
  await to(`/office/calls/${call}/announce`);
  await Promise.all([office.waitForNavigation(), office.locator('form[action$="/announce"] button').click()]);
  expect(office.url()).toMatch(/\/laureates$/);
});

test('the laureates are on the public site in three languages', { timeout: 60_000 }, async () => {
  const visitor = await openPage(browser, { width: 360, script: false });
  for (const lang of ['fr', 'ar', 'en']) {
    await visitor.goto(`${site.url}/${lang}/laureates`);
    expect(await visitor.locator('html').getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
    expect(await visitor.locator('main li.card').count()).toBe(2);
  }
  await visitor.context().close();
});

test(
  'the published journal is replayed with nothing else, and one altered score is refused',
  { timeout: 120_000 },
  async () => {
    const call = (await site.pool.query<{ id: string }>('select id from calls.call')).rows[0]?.id as string;
    const address = `${site.url}/calls/${call}/journal.jsonl`;
    await expect.poll(async () => (await fetch(address)).status, { timeout: 30_000, interval: 500 }).toBe(200);
    const journal = await (await fetch(address)).text();
    const file = join(folder, 'journal.jsonl');
    writeFileSync(file, journal);
    const replayed = await twiza('edition', 'replay', file);
    expect(replayed).toMatchObject({ code: 0, answer: { applications: 6, difference: null } });
    expect(replayed.answer['laureates']).toHaveLength(2);
    const altered = journal.replace(
      /("levels":\{[^}]*"need":)(\d)/,
      (_, before: string, level: string) => before + ((Number(level) + 1) % 5),
    );
    expect(altered).not.toBe(journal);
    writeFileSync(file, altered);
    expect(await twiza('edition', 'replay', file)).toMatchObject({ code: 2, answer: { refused: 'edition.altered' } });
    const open = await twiza('edition', 'replay', file, '--chain-not-checked');
    expect(open).toMatchObject({ code: 2, answer: { refused: 'edition.different' } });
  },
);
