import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, openBrowser, openPage } from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const html = (body: string): string =>
  `<!doctype html><html lang="ar" dir="rtl"><meta name="viewport" content="width=device-width"><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'"><title>تويزة</title><main>${body}</main></html>`;

test('a browser opens a page as wide as a phone, in the reader’s language', async () => {
  const page = await openPage(browser, { width: 360, language: 'ar' });
  await page.setContent(html('<h1>تويزة</h1>'));
  expect(await page.evaluate(() => [innerWidth, navigator.language, document.dir])).toEqual([360, 'ar-MA', 'rtl']);
  await page.context().close();
});

test('without script a page stays as the server wrote it', async () => {
  const page = await openPage(browser, { script: false });
  await page.goto('data:text/html,<h1>one</h1><script>document.querySelector("h1").textContent = "two"</script>');
  expect(await page.textContent('h1')).toBe('one');
  await page.context().close();
});

test('axe names what is wrong and is silent about what is right, be the page’s policy strict', async () => {
  const page = await openPage(browser);
  await page.setContent(html('<h1>ok</h1>'));
  expect(await axe(page)).toEqual([]);
  await page.setContent(html('<h1>bad</h1><img src="data:,">'));
  expect((await axe(page)).map(({ rule }) => rule)).toEqual(['image-alt']);
  await page.context().close();
});
