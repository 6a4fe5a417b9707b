import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { FileStore } from '@tus/file-store';
import { Server as TusServer } from '@tus/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { typeOf } from '../../src/platform/files/sniff.ts';
import { openBrowser } from '../support/browser.ts';
import { serveGallery } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'islands-'));
const tus = new TusServer({ path: '/files', datastore: new FileStore({ directory: folder }) });
const saves: URLSearchParams[] = [];
const asked: string[] = [];
let answerSave = 204;

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;

beforeAll(async () => {
  gallery = await serveGallery((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/files')) void tus.handle(request, response);
    else if (pathname.endsWith('/save'))
      void text(request).then((body) => {
        if (answerSave === 204) saves.push(new URLSearchParams(body));
        response.writeHead(answerSave).end();
      });
    else if (searchParams.get('q') === 'safran') {
      asked.push(request.url ?? '');
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<div id="results"><p>Coopérative du safran</p></div>');
    } else return false;
    return true;
  });
  // A microphone that hums: the browser's own, so that a voice is really recorded.
  browser = await openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
});
afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  saves.length = 0;
  answerSave = 204;
});

const on = async (path: string, use: (page: Page) => Promise<void>) => {
  const view = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await view.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(gallery.at + path);
  await use(page).finally(() => view.close());
};
const saved = (page: Page) => page.locator('[data-saved]');

test('what is typed in the search changes the results and the address', () =>
  on('/fr/directory', async (page) => {
    await page.fill('#q', 'safran');
    await page.waitForSelector('#results :text("Coopérative du safran")');
    expect(page.url()).toContain('/fr/directory?q=safran');
    expect(asked).toHaveLength(1);
  }));

test('answers are saved while one types, with the token, and the page says when', () =>
  on('/fr/apply', async (page) => {
    await page.fill('#f-name', 'Tifaouine');
    await expect.poll(() => saves.at(-1)?.get('name'), { timeout: 10_000 }).toBe('Tifaouine');
    await expect.poll(() => saved(page).textContent()).toMatch(/^Enregistré à .*\d\d:\d\d/);
    expect(saves.at(-1)?.get('csrf')).toBe('csrf-of-the-session');
    expect(await page.evaluate(() => localStorage.getItem('autosave /fr/apply/save'))).toBeNull();
  }));

test('without network the answers stay on the device, come back with the page and are sent when it returns', () =>
  on('/fr/apply', async (page) => {
    await page.context().route('**/save', (route) => route.abort());
    await page.fill('#f-name', 'Targante');
    await expect.poll(() => saved(page).textContent(), { timeout: 10_000 }).toContain('Pas de réseau');
    await page.reload();
    expect(await page.inputValue('#f-name')).toBe('Targante');
    expect(saves).toHaveLength(0);
    await page.context().unroute('**/save');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => saves.at(-1)?.get('name'), { timeout: 10_000 }).toBe('Targante');
  }));

test('a session that has ended loses nothing: the answers wait on the device', () =>
  on('/fr/apply', async (page) => {
    answerSave = 401;
    await page.fill('#f-name', 'Annour');
    await expect.poll(() => saved(page).textContent(), { timeout: 10_000 }).toContain('gardées sur cet appareil');
    answerSave = 204;
    await page.reload();
    await expect.poll(() => saves.at(-1)?.get('name'), { timeout: 10_000 }).toBe('Annour');
  }));

test('a file is sent when chosen, goes on where the network broke it, and arrives whole', () =>
  on('/fr/apply', async (page) => {
    const size = 3_500_000;
    let broken = 0;
    await page.context().route('**/files/*', (route) => {
      const second =
        route.request().method() === 'PATCH' && route.request().headers()['upload-offset'] === `${1 << 20}`;
      if (second && broken < 1) {
        broken += 1;
        return route.abort();
      }
      return route.continue();
    });
    await page.setInputFiles('#f-statutes', {
      name: 'statuts.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(size, 'a'),
    });
    await page.waitForSelector('.files li:last-child .badge.done');
    expect(broken).toBe(1);
    const id = await page.getAttribute('.files li:last-child input', 'value');
    expect(readdirSync(folder)).toContain(id);
    expect(statSync(join(folder, id!)).size).toBe(size);
  }));

test('a voice is recorded, paused, listened to, kept without a network, offered again, and arrives whole', () =>
  on('/fr/apply', async (page) => {
    const gesture = (name: string) => page.locator(`[data-voice-do=${name}]`);
    await gesture('begin').click();
    await gesture('pause').click();
    expect(await page.locator('[data-voice-time]').textContent()).toMatch(/^0:0\d \/ 5:00$/);
    await gesture('go_on').click();
    await page.waitForTimeout(300);
    await gesture('stop').click();
    await expect.poll(() => page.locator('.voice audio').getAttribute('src')).toMatch(/^blob:/);
    await page.context().route('**/files', (route) => route.abort());
    await gesture('keep').click();
    await page.waitForSelector('.files :text("Pas de réseau")');
    await page.reload();
    await page.waitForSelector('.voice :text("resté sur cet appareil")');
    await page.context().unroute('**/files');
    await gesture('keep').click();
    await page.waitForSelector('[data-field=voice] .files .badge.done');
    const id = await page.getAttribute('[data-field=voice] .files input', 'value');
    expect(await typeOf(join(folder, id!), 'voix.webm')).toBe('audio/webm');
  }));

test('a microphone that is refused is told, and a file can still be chosen', () =>
  on('/fr/apply', async (page) => {
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.click('[data-voice-do=begin]');
    await page.waitForSelector('.voice :text("Le micro est bloqué")');
    expect(await page.isVisible('#f-voice')).toBe(true);
  }));

test('the keys 0 to 4 choose a level, but not while a text is written', () =>
  on('/fr/office', async (page) => {
    await page.focus('#f-use-3');
    await page.keyboard.press('1');
    expect(await page.isChecked('#f-use-1')).toBe(true);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')));
    await page.locator('main > textarea').press('2');
    expect(await page.isChecked('#f-use-1')).toBe(true);
  }));
