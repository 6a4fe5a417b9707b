// What the demonstration is for: from six numbers to their records and back, one record corrected, one figure doubted.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followJournal } from '../../src/modules/indicators/index.ts';
import { sealEverything } from '../../src/platform/journal/read.ts';
import { newId } from '../../src/platform/ids.ts';
import { anonymous } from '../../src/platform/rights.ts';
import { roomsOnTheWeb } from '../../src/rooms.ts';
import { webApp } from '../../src/web.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { openDemonstration } from '../support/demonstration.ts';
import { someone } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let server: Server;
let browser: Browser;
let page: Page;
let url = '';
const officer = someone('administrator');
const session = newId();
/** Who reads: the figures are for anybody, corrections for the office. */
let signedIn = false;

const house = () =>
  webApp({
    ground: world.ground,
    settings: {
      ...{ port: 0, host: '', origin: 'http://localhost', secure: false },
      ...{ data: '', secret: 's'.repeat(40), demo: true, organisation: 'Maison' },
    },
    trial: false,
    organisation: { name: 'Fondation' },
    rooms: roomsOnTheWeb,
    identify: async () =>
      signedIn
        ? { actor: officer, person: { id: officer.id!, name: 'Salma' }, session }
        : { actor: anonymous, person: null, session: null },
  });

beforeAll(async () => {
  [world, browser] = await Promise.all([openDemonstration(), openBrowser()]);
  const app = house();
  server = await new Promise<Server>((done) => {
    const opened = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => done(opened as Server));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  page = await openPage(browser, { width: 1440 });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((done) => (server ? server.close(done) : done(null)));
  await world?.close();
});

const plain = (text: string | null): string => (text ?? '').replace(/[\u2066-\u2069\s]/g, '');
const story = (on: Page = page) => on.locator('.story .door');
const numberOf = async (at: number, on: Page = page): Promise<number> =>
  Number(plain(await story(on).nth(at).locator('b').textContent()));

/** Follows a link, and goes on when the page behind it is whole. */
const follow = (on: Page, link: Locator) => Promise.all([on.waitForNavigation(), link.click()]);

/** How many records a figure's page lists, leaf after leaf. */
const countRecords = async (on: Page): Promise<number> => {
  let count = 0;
  for (;;) {
    count += await on.locator('#records tbody tr').count();
    const next = on.locator('#records a[rel=next]');
    if ((await next.count()) === 0) return count;
    await follow(on, next);
  }
};

/** From a number of the story to its records, and back by the page's own way. */
const thereAndBack = async (at: number, on: Page): Promise<{ said: number; listed: number }> => {
  const said = await numberOf(at, on);
  await follow(on, story(on).nth(at).locator('a'));
  expect(plain(await on.locator('main .figures b').first().textContent())).toBe(String(said));
  expect(plain(await on.locator('#records h2').textContent())).toContain(String(said));
  const listed = await countRecords(on);
  await follow(on, on.locator('.crumbs a').first());
  expect(new URL(on.url()).pathname).toMatch(/\/impact$/);
  return { said, listed };
};

const six = [
  ['cooperatives supported', 876],
  ['laureates', 24],
  ['cooperatives accompanied', 243],
  ['cooperatives networked', 55],
  ['opportunities', 57],
  ['experts', 40],
] as const;

test.each(six.map(([what, number], at) => [what, number, at] as const))(
  '%s: a click on %i leads to exactly that many records, and back',
  { timeout: 120_000 },
  async (what, number, at) => {
    // Some experts pause: their records are counted for all, and opened by the office.
    signedIn = what === 'experts';
    await page.goto(`${url}/fr/impact`);
    expect(await story().count()).toBe(6);
    expect(await thereAndBack(at, page)).toEqual({ said: number, listed: number });
  },
);

test(
  'without a script, in Arabic and on a telephone, the doors lead there and back too',
  { timeout: 120_000 },
  async () => {
    signedIn = false;
    const bare = await openPage(browser, { width: 360, language: 'ar', script: false });
    await bare.goto(`${url}/ar/impact`);
    for (const at of [1, 4]) expect(await thereAndBack(at, bare)).toEqual({ said: six[at]![1], listed: six[at]![1] });
    await bare.context().close();
  },
);

test('24 laureates are of four editions, and 243 cooperatives lie in 4 of 12 regions, of 600 aimed at', async () => {
  await page.goto(`${url}/fr/impact/compare?by=edition`);
  const won = await page.locator('main tbody tr', { hasText: 'Lauréat' }).first().locator('td a').allTextContents();
  expect(won).toHaveLength(4);
  expect(won.reduce((sum, text) => sum + Number(plain(text)), 0)).toBe(24);
  await page.goto(`${url}/fr/impact?map=cooperatives_accompanied`);
  expect(plain(await story().nth(2).textContent())).toContain('600visées');
  const cells = await page.locator('#map tbody tr td:last-child').allTextContents();
  const counts = cells.map((text) => Number(plain(text)));
  expect(counts).toHaveLength(12);
  expect(counts.filter((count) => count > 0)).toHaveLength(4);
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(243);
});

/** A cooperative that counts as supported by one attendance alone. */
const byOneAttendance = async (): Promise<{ session: string; structure: string }> =>
  (
    await world.pool.query<{ session: string; structure: string }>(`
    select min(f.root::text) as session, f.structure from indicators.fact f join indicators.source s on s.id = f.kind
    where f.valid_to = 'infinity' and f.structure is not null and s.kind not in ('registry.structure', 'registry.members')
    group by f.structure having count(distinct f.record) = 1 and bool_and(s.kind = 'trainings.attendance') limit 1`)
  ).rows[0]!;

test(
  'one record corrected: the figure is doubted, says what differs, and is published again',
  { timeout: 120_000 },
  async () => {
    signedIn = true;
    await page.goto(`${url}/fr/impact`);
    const before = await numberOf(0);
    expect(await story().nth(0).locator('.seal').count()).toBe(1);
    const { session: training, structure } = await byOneAttendance();
    await page.goto(`${url}/fr/trainings/${training}/attendance`);
    const name = await page.locator(`input[type=hidden][value="${structure}"]`).getAttribute('name');
    const row = name!.replace('.structure', '');
    await page.locator(`input[name="${row}.status"][value=absent]`).check({ force: true });
    await page.locator('[name=why]').fill('Notée présente par erreur');
    await page.locator('main form:has([name=why]) button.first').click();
    await page.waitForURL((at) => !at.pathname.endsWith('/attendance'));
    await sealEverything(world.ground.db, 60_000);
    await followJournal(world.as(), {});

    await page.goto(`${url}/fr/impact`);
    expect(await numberOf(0)).toBe(before - 1);
    const doubted = story().nth(0);
    expect(await doubted.getAttribute('class')).toContain('pending');
    await page.goto(`${url}/fr/office/indicators/cooperatives_supported`);
    await follow(page, page.locator('a[href*="/figures/publications/"]').first());
    const doubtedAt = page.url();
    expect(plain(await page.locator('main').textContent())).toContain('1fichedemoins');
    await page.goto(`${url}/fr/office/indicators/cooperatives_supported`);
    await follow(page, page.locator('#publish button.first'));
    await page.goto(`${url}/fr/impact`);
    expect(await story().nth(0).getAttribute('class')).not.toContain('pending');
    expect(await thereAndBack(0, page)).toEqual({ said: before - 1, listed: before - 1 });

    // What was published before says what differs, and leads to what stands now.
    await page.goto(doubtedAt);
    expect(plain(await page.locator('#difference').textContent())).toContain('1fichedemoins');
    await follow(page, page.locator('main .notice a[href*="/figures/publications/"]'));
    expect(plain(await page.locator('main .figures b').first().textContent())).toBe(String(before - 1));
    expect(await page.locator('#difference').count()).toBe(0);
  },
);
