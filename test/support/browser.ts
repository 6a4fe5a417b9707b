import { readFileSync } from 'node:fs';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { below } from '../../src/platform/root.ts';
import { chromium } from './chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
];

/**
 * A headless browser: the system's, else the one that came with the packages. Close it after the file.
 * @param more switches beside the usual, such as a microphone that hums.
 */
export const openBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const { path, env, flags: own } = await chromium();
  return playwright.launch({
    executablePath: path,
    headless: true,
    args: [...flags, ...own, ...more],
    env: { ...process.env, ...env } as Record<string, string>,
  });
};

export interface Screen {
  /** 360 is a small phone, 1440 a desk. */
  width?: 360 | 1440;
  language?: 'fr' | 'ar' | 'en';
  /** False: the page must do without. */
  script?: boolean;
  dark?: boolean;
}

const locales = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' };

/** A page in a context (cookies, storage) of its own; `page.context().close()` ends it. */
export const openPage = async (browser: Browser, screen: Screen = {}): Promise<Page> => {
  const { width = 1440, language = 'fr', script = true, dark = false } = screen;
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 900 },
    isMobile: width === 360,
    hasTouch: width === 360,
    locale: locales[language],
    timezoneId: 'Africa/Casablanca',
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  return context.newPage();
};

export interface Violation {
  rule: string;
  help: string;
  where: string[];
}

interface Axe {
  run(): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[]; html: string }[] }[] }>;
}

const axeSource = (): string => readFileSync(below('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands; the page needs script on, and may forbid it to itself by its policy. */
export const axe = async (page: Page): Promise<Violation[]> => {
  await page.evaluate(axeSource());
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run());
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map(({ target, html }) => `${target.join(' ')}: ${html.slice(0, 160)}`),
  }));
};
