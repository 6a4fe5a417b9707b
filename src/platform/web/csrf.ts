import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusals.ts';
import { signed } from '../settings.ts';
import { readCookie, writeCookie } from './cookies.ts';
import type { WebContext, WebEnv } from './env.ts';

const week = 7 * 24 * 3600;
const fresh = new WeakMap<WebContext, string>();

const seedOf = (c: WebContext): string | undefined => fresh.get(c) ?? readCookie(c, 'seed');

/** The token of this browser's forms. A page without a form never asks for it, and so sets no cookie. */
export const csrfToken = (c: WebContext): string => {
  let seed = seedOf(c);
  if (seed === undefined) {
    seed = randomBytes(16).toString('base64url');
    fresh.set(c, seed);
    writeCookie(c, 'seed', seed, week);
  }
  return signed(c.var.settings.secret, 'csrf', seed);
};

const same = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** By the browser's word: sent by a page of this site. */
export const isFromHere = (c: WebContext): boolean => {
  const origin = c.req.header('origin');
  if (origin === undefined || origin === 'null') return c.req.header('sec-fetch-site') !== 'cross-site';
  return new URL(origin).host === new URL(c.req.url).host || origin === c.var.settings.origin;
};

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site sends in a reader's name: first by origin, then by the form's token, or, for scripts that
 * send something else than a form, by a header that no other site can set.
 */
export const guardForms: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (!reading.has(c.req.method)) {
    const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/.test(
      c.req.header('content-type') ?? 'text/plain',
    );
    const token = isForm ? (await c.req.parseBody({ all: true }))['csrf'] : c.req.header('x-csrf');
    const seed = seedOf(c);
    const good =
      typeof token === 'string' && seed !== undefined && same(token, signed(c.var.settings.secret, 'csrf', seed));
    if (!isFromHere(c) || !good) throw new Refusal('platform.form_expired');
  }
  await next();
};
