// What the demonstration is for: from six numbers to their records and back, one record corrected, one figure doubted.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followJournal } from '../../src/modules/indicators/index.ts';
import { sealEverything } from '../../src/platform/journal/read.ts';
import { newId } from '../../src/platform/ids.ts';
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
    identify: async () => ({ actor: officer, person: { id: officer.id!, name: 'Salma' }, session }),
  });

beforeAll(async () => {
  [world, browser] = await Promise.all([openDemonstration(), openBrowser()]);
  const app = house();
  server = await new Promise<Server>((done) => {
    const opened = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => done(opened as Server));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  page = await openPage(browser, { width: 1440 });
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((done) => (server ? server.close(done) : done(null)));
  await world?.close();
});

const plain = (text: string | null): string => (text ?? '').replace(/[\u2066-\u2069\s]/g, '');
const story = () => page.locator('.story .door');
const numberOf = async (at: number): Promise<number> => Number(plain(await story().nth(at).locator('b').textContent()));

/** How many records a figure's page lists, leaf after leaf. */
const countRecords = async (): Promise<number> => {
  let count = 0;
  for (;;) {
    count += await page.locator('#records tbody tr').count();
    const next = page.locator('#records a[rel=next]');
    if ((await next.count()) === 0) return count;
    await next.click();
  }
};

test('each of the six numbers opens on exactly that many records, and leads back', { timeout: 180_000 }, async () => {
  await page.goto(`${url}/fr/impact`);
  expect(await story().count()).toBe(6);
  const numbers = [];
  for (let at = 0; at < 6; at += 1) {
    const said = await numberOf(at);
    await story().nth(at).locator('a').click();
    expect(await countRecords(), page.url()).toBe(said);
    numbers.push(said);
    await page.goto(`${url}/fr/impact`);
  }
  expect(numbers[0]).toBeGreaterThan(800);
  expect(numbers.slice(1, 3)).toEqual([24, 243]);
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
    await page.locator('a[href*="/figures/publications/"]').first().click();
    expect(plain(await page.locator('main').textContent())).toContain('1fichedemoins');
    await page.goto(`${url}/fr/office/indicators/cooperatives_supported`);
    await page.locator('#publish button.first').click();
    await page.goto(`${url}/fr/impact`);
    expect(await story().nth(0).getAttribute('class')).not.toContain('pending');
    expect(await numberOf(0)).toBe(before - 1);
  },
);
