import { Hono } from 'hono';
import { audience } from '../web/audience.ts';
import type { WebEnv } from '../web/env.ts';
import { serveFile } from './serve.ts';
import { uploads } from './uploads/web.ts';

/** Files have no language: these addresses are mounted at the root, the uploads before the guard of forms. */
export const web = new Hono<WebEnv>();

web.get('/files/:id/:name', audience('anyone'), (c) =>
  serveFile(c.var.caller, c.req.param('id'), {
    small: c.req.query('small') !== undefined,
    known: c.req.header('if-none-match'),
  }),
);

export { uploads };
