import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './env.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller than this, the header costs more than it saves. */
const worthIt = 1024;

/** Off the main thread. Level 5 of brotli: a tenth smaller than gzip for 0.2 ms more (docs/decisions/0006-site-room.md). */
const squeeze = (body: Uint8Array, by: 'br' | 'gzip'): Promise<Buffer> =>
  by === 'br'
    ? brotli(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      })
    : zip(body);

/** Pages and answers that ask for it leave compressed; files, exports and what flows are left as they are. */
export const compress: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  const { headers, status } = c.res;
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
  if ((!isPage && !c.get('squeeze')) || headers.has('content-encoding')) return;
  headers.append('vary', 'Accept-Encoding');
  const asked = c.req.header('accept-encoding') ?? '';
  const by = /\bbr\b(?!;q=0(\.0*)?\b)/.test(asked) ? 'br' : /\bgzip\b(?!;q=0(\.0*)?\b)/.test(asked) ? 'gzip' : null;
  if (by === null || c.req.method === 'HEAD' || c.res.body === null) return;
  const body = new Uint8Array(await c.res.arrayBuffer());
  const sent = body.length < worthIt ? body : await squeeze(body, by);
  const fresh = new Headers(headers);
  if (sent !== body) fresh.set('content-encoding', by);
  fresh.delete('content-length');
  c.res = undefined;
  c.res = new Response(new Uint8Array(sent), { status, headers: fresh });
};
