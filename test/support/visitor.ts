import type { Hono } from 'hono';
import type { WebEnv } from '../../src/platform/web/env.ts';

export interface Visitor {
  cookies: Map<string, string>;
  send: (path: string, init?: RequestInit) => Promise<Response>;
  get: (path: string) => Promise<string>;
  /** Posts as the form on the page `from` would, with its token. */
  post: (from: string, path: string, fields: Record<string, string | File>) => Promise<Response>;
}

export const visitOrigin = 'http://localhost:3000';

/** A browser without script, over an application in this process: it keeps cookies, and posts forms with their token. */
export const visitorOf = (app: Hono<WebEnv>): Visitor => {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(`${visitOrigin}${path}`, { ...init, headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/Max-Age=0/.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const get = async (path: string) => (await send(path)).text();
  const post = async (from: string, path: string, fields: Record<string, string | File>) => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await get(from))?.[1] ?? '';
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, csrf })) body.append(name, value);
    return send(path, { method: 'POST', body, headers: { origin: visitOrigin } });
  };
  return { cookies, send, get, post };
};
