import { getConnInfo } from '@hono/node-server/conninfo';
import type { WebContext } from './env.ts';

const isNear = (address: string): boolean =>
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(address);

const bare = (address: string): string => address.trim().replace(/^::ffff:/i, '');

/** One reader's network: an IPv4 address, or the half of an IPv6 address that a household shares. */
const networkOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;

const connected = (c: WebContext): string => {
  try {
    return bare(getConnInfo(c).remote.address ?? '');
  } catch {
    return '';
  }
};

/**
 * Where a request comes from, for limits. A proxy on this machine or its own network is believed on what it adds
 * last to `X-Forwarded-For`; nobody else is.
 */
export const addressOf = (c: WebContext): string => {
  const from = connected(c);
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1);
  return networkOf(told !== undefined && (from === '' || isNear(from)) ? bare(told) : from);
};
