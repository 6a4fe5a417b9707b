import { readCookie, writeCookie } from '../../platform/web/cookies.ts';
import type { WebContext } from '../../platform/web/env.ts';

/** What a browser waits for between asking for a code and typing it. It holds nothing that opens anything. */
export interface Pending {
  challenge: string;
  kind: 'phone' | 'email';
  /** Normalised; shown back to the one who typed it. */
  target: string;
  next: string;
  adding: boolean;
}

const seconds = 15 * 60;

export const keepJson = (c: WebContext, name: string, value: object): void =>
  writeCookie(c, name, Buffer.from(JSON.stringify(value)).toString('base64url'), seconds);

export const readJson = (c: WebContext, name: string): Record<string, unknown> | null => {
  try {
    const read: unknown = JSON.parse(Buffer.from(readCookie(c, name) ?? '', 'base64url').toString());
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

export const keepPending = (c: WebContext, pending: Pending): void => keepJson(c, 'code', pending);

export const readPending = (c: WebContext): Pending | null => {
  const read = readJson(c, 'code');
  if (!read || typeof read['challenge'] !== 'string' || typeof read['target'] !== 'string') return null;
  return {
    challenge: read['challenge'],
    kind: read['kind'] === 'email' ? 'email' : 'phone',
    target: read['target'],
    next: safeNext(read['next']),
    adding: read['adding'] === true,
  };
};

export const forgetPending = (c: WebContext): void => writeCookie(c, 'code', '', 0);

/** An address of this site to go on to, without its language; anything else leads to one's own page. */
export const safeNext = (next: unknown): string =>
  typeof next === 'string' && next.length <= 500 && /^\/(?![/\\])[\w\-./?=&%~:@,+]*$/.test(next) ? next : '/account';
