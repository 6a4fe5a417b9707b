import { getCookie, setCookie } from 'hono/cookie';
import type { WebContext } from './env.ts';

/** `__Host-` where readers come by https; a plain name on a trial machine, where browsers would refuse the prefix. */
const nameOf = (c: WebContext, name: string): string => (c.var.settings.secure ? `__Host-${name}` : name);

export const readCookie = (c: WebContext, name: string): string | undefined => getCookie(c, nameOf(c, name));

/** @param seconds how long the browser keeps it; 0 takes it back. */
export const writeCookie = (c: WebContext, name: string, value: string, seconds: number): void => {
  setCookie(c, nameOf(c, name), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.settings.secure,
    maxAge: seconds,
  });
};
