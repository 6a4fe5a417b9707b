import { Hono } from 'hono';
import { assets as all, cacheForever } from '../page/index.ts';
import type { WebEnv } from './env.ts';

/** Styles, scripts and fonts: their address changes with their content, so that they are kept for a year. */
export const assets = new Hono<WebEnv>().get('/assets/:name', (c) => {
  const asset = all.get(c.req.path);
  if (!asset) return c.notFound();
  const compressed = asset.brotli !== undefined && /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  return c.body(new Uint8Array(compressed ? (asset.brotli as Buffer) : asset.body), 200, {
    'content-type': asset.type,
    'cache-control': cacheForever,
    vary: 'accept-encoding',
    ...(compressed ? { 'content-encoding': 'br' } : {}),
  });
});
