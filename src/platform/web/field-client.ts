import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { cacheForever } from '../page/index.ts';
import { below } from '../root.ts';
import type { WebEnv } from './env.ts';

const folder = below('build', 'field');

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

const listed = (part: string): string[] => (existsSync(join(folder, part)) ? readdirSync(join(folder, part)) : []);

/** Read once, when somebody first asks: a process that only does the jobs never does. */
let files: Map<string, Buffer> | undefined;
const fileOf = (name: string): Buffer | undefined => {
  files ??= new Map(
    ['.', 'a'].flatMap((part) =>
      listed(part)
        .filter((each) => each.includes('.'))
        .map((each): [string, Buffer] => [join(part, each), readFileSync(join(folder, part, each))]),
    ),
  );
  return files.get(name);
};

const send = (c: Context<WebEnv>, name: string, cache: string): Response => {
  const plain = fileOf(name);
  if (!plain || name.endsWith('.br')) return c.notFound() as Response;
  const brotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? fileOf(`${name}.br`) : undefined;
  return c.body(new Uint8Array(brotli ?? plain), 200, {
    'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'cache-control': cache,
    vary: 'accept-encoding',
    ...(brotli ? { 'content-encoding': 'br' } : {}),
  });
};

/**
 * The field client as the launcher built it. What its page names carries a hash and is kept for a year; the page, the
 * worker and the manifest are asked for again each time there is a network.
 */
export const fieldClient = new Hono<WebEnv>()
  .get('/field', (c) => c.redirect('/field/', 301))
  .get('/field/', (c) => send(c, 'index.html', 'no-cache'))
  .get('/field/worker.js', (c) => send(c, 'worker.js', 'no-cache'))
  .get('/field/manifest.webmanifest', (c) => send(c, 'manifest.webmanifest', 'no-cache'))
  .get('/field/a/:name', (c) => send(c, `a/${c.req.param('name')}`, cacheForever));
