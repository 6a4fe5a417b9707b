import type { Hono } from 'hono';
import { type Audience, audienceOf } from '../../src/platform/web/audience.ts';
import type { WebEnv } from '../../src/platform/web/env.ts';

export interface Door {
  method: string;
  /** As the site has it, the language included: `/:lang/calls/:call`. */
  path: string;
  /** What its first handler declares; undefined when it declares nothing. */
  audience: Audience | undefined;
}

/** Hono writes the pattern of a parameter into the path; here it only makes it hard to read. */
const plain = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '');

/** Every address of a site by method, with the audience that its first handler declares. */
export const doorsOf = (app: Hono<WebEnv>): Door[] => {
  const first = new Map<string, Door>();
  for (const { method, path, handler } of app.routes) {
    // What stands before many addresses is no address.
    if (method === 'ALL' && path.endsWith('*')) continue;
    const key = `${method} ${plain(path)}`;
    if (!first.has(key)) first.set(key, { method, path: plain(path), audience: audienceOf(handler) });
  }
  return [...first.values()].toSorted((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
};
