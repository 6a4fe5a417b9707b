import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, assets } from '../../src/platform/page/index.ts';
import { langs } from '../../src/platform/words/lang.ts';
import { openBrowser } from '../support/browser.ts';
import { draw, type PageName, pages, serveGallery } from './server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const names = Object.keys(pages) as PageName[];
let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
});

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

const violations = async (page: Page): Promise<string[]> => {
  const found = (await page.evaluate(`${axe}; axe.run({ resultTypes: ['violations'] })`)) as Found;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
};

const visit = async <T>(
  shape: { width: number; dark?: boolean },
  path: string,
  look: (page: Page) => Promise<T>,
): Promise<T> => {
  const view = await browser.newContext({
    viewport: { width: shape.width, height: 800 },
    colorScheme: shape.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await view.newPage();
    const complaints: string[] = [];
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    page.on('pageerror', (fault) => complaints.push(String(fault)));
    await page.goto(`${gallery.at}${path}`);
    const seen = await look(page);
    expect(complaints).toEqual([]);
    return seen;
  } finally {
    await view.close();
  }
};

// Each width and each theme in both directions of writing; the crossings say nothing new and cost a minute.
const shapes = {
  fr: [{ width: 360 }, { width: 1440, dark: true }],
  ar: [{ width: 360, dark: true }, { width: 1440 }],
  en: [{ width: 360 }],
};

for (const lang of langs)
  test(`axe finds nothing in ${lang}`, async () => {
    for (const shape of shapes[lang])
      for (const name of names) expect(await visit(shape, `/${lang}/${name}`, violations), name).toEqual([]);
  }, 240_000);

test('no page scrolls sideways at 360 pixels, in any language', async () => {
  for (const lang of langs)
    for (const name of names) {
      const width = await visit({ width: 360 }, `/${lang}/${name}`, (page) =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]),
      );
      expect(Math.max(...width), `${lang} ${name}`).toBeLessThanOrEqual(360);
    }
}, 120_000);

test('the keyboard meets the skip link first, then the brand, and goes down the page', async () => {
  const order = await visit({ width: 1440 }, '/fr/home', async (page) => {
    const met: string[] = [];
    for (let i = 0; i < 9; i += 1) {
      await page.keyboard.press('Tab');
      met.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    return met;
  });
  expect(order.slice(0, 2)).toEqual(['Aller au contenu', 'Fondation Tadamoun Atlas']);
  const then = ['Français', 'العربية', 'English', 'Se connecter', 'Annuaire', 'Appels à candidatures', 'Lauréates'];
  expect(order.slice(2)).toEqual(then);
}, 60_000);

test('without script, the list of errors has the focus and each error leads to its field', async () => {
  const view = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await view.newPage();
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${gallery.at}/ar/apply`);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
  await page.click('#errors a');
  expect(await page.evaluate(() => document.querySelector(':target')?.getAttribute('aria-describedby'))).toBe(
    'f-name-hint f-name-error',
  );
  await view.close();
}, 60_000);

test('a public page and its stylesheet weigh at most 14 KB on the wire', () => {
  const css = assets.get(addressOf('core.css'))?.brotli?.length ?? Infinity;
  expect(css).toBeLessThan(6 * 1024);
  for (const lang of langs)
    for (const name of ['home', 'directory'] as const)
      expect(css + brotliCompressSync(draw(lang, name)).length, `${lang} ${name}`).toBeLessThan(14 * 1024);
});

test('each page starts with its doctype, says its language and direction, and knows its other languages', () => {
  const html = draw('ar', 'home');
  expect(html.startsWith('<!doctype html><html lang="ar" dir="rtl">')).toBe(true);
  expect(html).toContain('<link rel="canonical" href="https://exemple.ma/ar/home"');
  expect(html).toContain('<link rel="alternate" hreflang="fr" href="https://exemple.ma/fr/home"');
  expect(html).toContain('href="/fr/home?q=amal"');
  expect(html).not.toMatch(/ style="|<style|<script>|undefined|\[object/);
});
