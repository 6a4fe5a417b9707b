import { readCookie, writeCookie } from './cookies.ts';
import type { WebContext } from './env.ts';

export interface Flash {
  kind: 'done' | 'problem';
  text: string;
}

/** A sentence for the next page: what was just done. */
export const leaveFlash = (c: WebContext, flash: Flash): void =>
  writeCookie(c, 'flash', Buffer.from(JSON.stringify(flash)).toString('base64url'), 60);

/** Reads it once. */
export const takeFlash = (c: WebContext): Flash | undefined => {
  const left = readCookie(c, 'flash');
  if (left === undefined) return undefined;
  writeCookie(c, 'flash', '', 0);
  try {
    const flash = JSON.parse(Buffer.from(left, 'base64url').toString()) as Flash;
    return typeof flash.text === 'string' ? flash : undefined;
  } catch {
    return undefined;
  }
};

/** Sends the reader on after a verb, with a sentence to be read there. */
export const goOn = (c: WebContext, address: string, text?: string): Response => {
  if (text !== undefined) leaveFlash(c, { kind: 'done', text });
  return c.redirect(`/${c.var.page.lang}${address}`, 303);
};
