import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { preload } from '../page/index.ts';
import type { WebEnv } from './env.ts';

const minute = 60;

/**
 * A page that is the same for every visitor may be kept by anybody for a minute, and is not sent again while it has
 * not changed; a signed-in reader's is their own, and so is one that sets a cookie. Stands after `audience`.
 * The tag is weak: the same page leaves compressed in several ways.
 */
export const cached = (): MiddlewareHandler<WebEnv> => async (c, next) => {
  await next();
  if (c.req.method !== 'GET' || c.res.status !== 200) return;
  if (c.var.session !== null || c.var.page?.actor.signedIn || c.res.headers.has('set-cookie')) {
    c.header('cache-control', 'private, no-store');
    return;
  }
  const body = await c.res.arrayBuffer();
  const etag = `W/"${createHash('sha256').update(new Uint8Array(body)).digest('base64url').slice(0, 27)}"`;
  const headers = new Headers(c.res.headers);
  headers.set('etag', etag);
  headers.set('cache-control', `public, max-age=${minute}`);
  headers.append('vary', 'Cookie');
  headers.set('link', preload());
  const same = (c.req.header('if-none-match') ?? '').split(/\s*,\s*/).includes(etag);
  c.res = undefined;
  c.res = same ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers });
};
