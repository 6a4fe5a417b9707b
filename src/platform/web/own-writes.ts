import type { MiddlewareHandler } from 'hono';
import { readCookie, writeCookie } from './cookies.ts';
import type { WebEnv } from './env.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Seconds during which a reader who wrote is read to from the primary: more than a healthy replica lags. */
const seconds = 5;

/**
 * With a replica, whoever has just posted would not find it on the next page: a short-lived cookie keeps that reader
 * on the primary. Everybody else is never more than the replica's lag behind.
 */
export const readOwnWrites: MiddlewareHandler<WebEnv> = async (c, next) => {
  const writes = !reading.has(c.req.method);
  if (writes || readCookie(c, 'wrote') !== undefined) c.set('caller', { ...c.var.caller, fresh: true });
  await next();
  if (writes && c.res.status < 400) writeCookie(c, 'wrote', '1', seconds);
};
