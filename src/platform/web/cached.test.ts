import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { cached } from './cached.ts';
import { compress } from './compress.ts';
import type { WebEnv } from './env.ts';

const page = `<!doctype html><p>${'صفحة '.repeat(400)}</p>`;
const site = (session: string | null = null) => {
  const app = new Hono<WebEnv>();
  app.use(compress, async (c, next) => {
    c.set('session', session);
    await next();
  });
  app.get('/page', cached(), (c) => c.html(page));
  app.get('/form', cached(), (c) => {
    c.header('set-cookie', 'seed=1');
    return c.html(page);
  });
  app.get('/gone', cached(), (c) => c.html('gone', 404));
  app.get('/small', (c) => c.html('<p>ok'));
  app.get('/export', (c) => c.body(new Blob(['a;b']).stream(), 200, { 'content-type': 'text/csv' }));
  return app;
};
const get = (path: string, headers: Record<string, string> = {}, session: string | null = null) =>
  site(session).request(path, { headers });

test('a visitor’s page may be kept for a minute and is not sent again while it is the same', async () => {
  const first = await get('/page');
  expect(first.headers.get('cache-control')).toBe('public, max-age=60');
  expect(first.headers.get('vary')).toContain('Cookie');
  expect(first.headers.get('link')).toMatch(/^<\/assets\/core\.\w+\.css>; rel=preload; as=style$/);
  expect(await first.text()).toBe(page);
  const etag = first.headers.get('etag')!;
  const again = await get('/page', { 'if-none-match': `"other", ${etag}` });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  expect((await get('/page', { 'if-none-match': 'W/"other"' })).status).toBe(200);
});

test('a reader’s own page, one that sets a cookie and one that is absent are not for others', async () => {
  for (const answer of [await get('/page', {}, 'session'), await get('/form')]) {
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBeNull();
    expect(await answer.text()).toBe(page);
  }
  expect((await get('/gone')).headers.get('cache-control')).toBeNull();
});

test('pages leave compressed as the browser asks, and the rest as it is', async () => {
  const br = await get('/page', { 'accept-encoding': 'gzip, deflate, br, zstd' });
  expect(br.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(page);
  const gz = await get('/page', { 'accept-encoding': 'gzip, br;q=0' });
  expect(gz.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await gz.arrayBuffer()).toString()).toBe(page);
  expect(gz.headers.get('etag')).toBe(br.headers.get('etag'));
  expect((await get('/page')).headers.get('content-encoding')).toBeNull();
  expect((await get('/small', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
  const file = await get('/export', { 'accept-encoding': 'br' });
  expect([file.headers.get('content-encoding'), await file.text()]).toEqual([null, 'a;b']);
});
