import { Hono } from 'hono';
import { signed } from '../settings.ts';
import { audience } from './audience.ts';
import type { WebEnv } from './env.ts';

/**
 * Whose session a telephone has, asked by the field client when it starts with a network. `key` is what the client
 * closes a person's unsent work with at sign-out: only this house can make it again, and only for that person.
 */
export const fieldWho = new Hono<WebEnv>().get('/field/who', audience('anyone'), (c) => {
  const { person } = c.var.reader;
  c.header('cache-control', 'no-store');
  if (!person) return c.json({ person: null });
  const { id, name } = person;
  return c.json({ person: { id, name }, key: signed(c.var.settings.secret, 'field', id) });
});

/** The sign-in page leads back to addresses that have a language; the field client has its own. */
export const toField = new Hono<WebEnv>().get('/field', audience('anyone'), (c) => c.redirect('/field/', 302));
