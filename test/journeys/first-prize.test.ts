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
