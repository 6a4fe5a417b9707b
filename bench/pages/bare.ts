import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';

/** The same framework with nothing behind it: a page of a title and twenty rows, for comparison. */
const app = new Hono();
const rows = Array.from({ length: 20 }, (_, n) => `Row ${n}`);
app.get('/', (c) =>
  c.html(
    html`<!doctype html>
      <html lang="fr">
        <head>
          <title>Bare</title>
        </head>
        <body>
          <h1>Bare</h1>
          <ul>
            ${rows.map((row) => html`<li>${row}</li>`)}
          </ul>
        </body>
      </html>`,
  ),
);
serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' });
process.once('SIGTERM', () => process.exit(0));
