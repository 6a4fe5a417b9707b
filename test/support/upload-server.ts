// A process of its own, so that a test can kill it: node upload-server.ts DATABASE_URL DATA_FOLDER
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { kyselyOver, poolOn } from '../../src/platform/database/index.ts';
import type { Ground } from '../../src/platform/ground.ts';
import type { WebEnv } from '../../src/platform/web/env.ts';
import { openFiles } from '../../src/platform/files/open.ts';
import { uploads } from '../../src/platform/files/uploads/web.ts';

export const startServer = async (url: string, data: string) => {
  const pool = poolOn(url, 4);
  const ground = { db: kyselyOver(pool), files: await openFiles({ TWIZA_DATA: data }) } as unknown as Ground;
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    const id = c.req.header('x-person') ?? null;
    const actor = { kind: id ? ('person' as const) : ('anonymous' as const), id, grants: [] };
    c.set('ground', ground);
    c.set('caller', { ground, actor, now: new Date() });
    c.set('settings', { origin: 'http://localhost' } as WebEnv['Variables']['settings']);
    await next();
  });
  app.route('/', uploads);
  const server = await new Promise<{ port: number; close: () => Promise<void> }>((done) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      done({
        port,
        close: async () => {
          if ('closeAllConnections' in listening) listening.closeAllConnections();
          await new Promise((closed) => listening.close(closed));
          await pool.end();
        },
      }),
    );
  });
  return server;
};

const [url, data] = process.argv.slice(2);
if (import.meta.main && url !== undefined && data !== undefined) {
  const { port } = await startServer(url, data);
  process.stdout.write(`${port}\n`);
}
