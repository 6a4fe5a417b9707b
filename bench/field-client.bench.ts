/**
 * What the field client costs on a cheap telephone: its weight, the first preparation of a tour of 40 cooperatives, its
 * start without a network, and sixty items answered, on a processor slowed six times.
 *   node build/bench/field-client.bench.js [--runs=5] [--slower=6]
 * Budgets: 150 KB compressed, 2 MB, 2 s, no task of the main thread over 100 ms. Beside it the same without the slowing.
 */
import { readdirSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { below } from '../src/platform/root.ts';
import { openBrowser } from '../test/support/browser.ts';
import { agent, openHouse } from './field/client-house.ts';

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.split('=')[1]);
};
const runs = option('runs', 5);
const slower = option('slower', 6);
const structures = 40;
const items = 60;

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const say = (line: string): void => console.log(line);

const weight = (): number => {
  const folders = [below('build', 'field'), below('build', 'field', 'a')];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return files.filter((path) => /\.(js|css)\.br$/.test(path)).reduce((sum, path) => sum + statSync(path).size, 0);
};

const ready = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('field-ready').length > 0);

/** Bytes that come over the line, as they come: compressed. */
const counting = async (session: CDPSession): Promise<() => number> => {
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  return () => bytes;
};

const prepareTour = async (page: Page, ids: string[]): Promise<void> => {
  await page.evaluate(
    ([person, chosen]) =>
      new Promise<void>((done) => {
        const opened = indexedDB.open(`twiza-field-${person as string}`);
        opened.addEventListener('success', () => {
          const tx = opened.result.transaction('mark', 'readwrite');
          tx.objectStore('mark').put(chosen, 'chosen');
          tx.addEventListener('complete', () => (opened.result.close(), done()));
        });
      }),
    [agent, ids] as const,
  );
  await page.reload();
  await page.waitForFunction((n) => document.querySelectorAll('.doors li').length === n, structures);
};

const slowed = async (page: Page, rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
};

/** Milliseconds from the touch of the icon to the first screen, without a network. */
const startOffline = async (context: BrowserContext, url: string, rate: number): Promise<number> => {
  const page = await context.newPage();
  await slowed(page, rate);
  await page.goto(`${url}/field/`);
  await ready(page);
  const at = await page.evaluate(() => performance.getEntriesByName('field-ready')[0]!.startTime);
  await page.close();
  return at;
};

/** The longest task of the main thread while sixty items are answered, in milliseconds; 50 is the least that is told. */
const answerItems = async (page: Page, rate: number): Promise<number> => {
  await page.locator('.doors a').first().click();
  await page.locator('section .wide').first().click();
  await page.locator('.doors progress').first().waitFor();
  const diagnosis = page.url().split('/').at(-1)!;
  await slowed(page, rate);
  await page.evaluate(() => {
    const told = globalThis as unknown as { longest: number };
    told.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) told.longest = Math.max(told.longest, entry.duration);
    }).observe({ type: 'longtask' });
  });
  for (let n = 0; n < items; n += 1) {
    const [side, place] = n < 40 ? ['coach', n] : ['own', n - 40];
    await page.evaluate((to) => void (location.hash = to), `#/diagnosis/${diagnosis}/${side}/${place}`);
    await page.waitForFunction(() => document.querySelectorAll('.level :checked').length === 0);
    await page
      .locator('.level')
      .nth(n % 5)
      .click();
    await page.waitForFunction(() => document.querySelectorAll('.level :checked').length === 1);
  }
  return page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
};

say(`load ${loadavg()[0]!.toFixed(1)}, processor slowed ${slower} times`);
const bytes = weight();
say(`script and styles, compressed: ${(bytes / 1024).toFixed(1)} KB of 150`);
const house = await openHouse(structures);
const browser = await openBrowser();
const context = await browser.newContext({
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  locale: 'fr-MA',
});
const page = await context.newPage();
const counted = await counting(await context.newCDPSession(page));
await page.goto(`${house.url}/field/`);
await ready(page);
await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
await page.locator('.standing').waitFor();
await prepareTour(page, house.ids);
const tour = counted();
say(
  `the page and the first preparation of a tour of ${structures} cooperatives: ${(tour / 1024).toFixed(0)} KB of 2048`,
);
await context.setOffline(true);
for (const rate of [1, slower]) {
  const starts: number[] = [];
  for (let run = 0; run < runs; run += 1) starts.push(await startOffline(context, house.url, rate));
  say(`start without a network, ${rate}×: ${median(starts).toFixed(0)} ms (median of ${runs}) of 2000`);
}
const longest = await answerItems(page, slower);
say(`${items} items answered: longest task ${longest < 50 ? 'under 50' : longest.toFixed(0)} ms of 100`);
await browser.close();
await house.close();
process.exitCode = bytes > 150 * 1024 || tour > 2 * 1024 * 1024 || longest > 100 ? 1 : 0;
