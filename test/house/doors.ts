import type { Hono } from 'hono';
import { type Audience, audienceOf } from '../../src/platform/web/audience.ts';
import type { WebEnv } from '../../src/platform/web/env.ts';
import type { RoomWeb } from '../../src/platform/web/room.ts';

export interface Door {
  method: string;
  /** As the site has it, the language included: `/:lang/calls/:call`. */
  path: string;
  /** What its first handler declares; undefined when it declares nothing. */
  audience: Audience | undefined;
}

/** `GET /:lang/calls`. */
export const keyOf = ({ method, path }: Pick<Door, 'method' | 'path'>): string => `${method} ${path}`;

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

/** Which room an address belongs to; what none of them brings is the ground's. */
export const roomOf = (rooms: RoomWeb[]): ((door: Door) => string) => {
  const known = new Map<string, string>();
  for (const { name, web, outside } of rooms) {
    const inLanguages = doorsOf(web).map(({ method, path }) => ({ method, path: `/:lang${path}`.replace(/\/$/, '') }));
    for (const door of [...inLanguages, ...(outside ? doorsOf(outside) : [])]) known.set(keyOf(door), name);
  }
  return (door) => known.get(keyOf(door)) ?? 'platform';
};
