import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { audience } from '../../../platform/web/audience.ts';
import { isFromHere } from '../../../platform/web/csrf.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { isLang } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { browserFamily } from '../../people/index.ts';
import { isForgotten } from '../queries/is-forgotten.ts';
import { mediaHeld } from '../queries/media-held.ts';
import { tourChoices } from '../queries/tour-choices.ts';
import { readRequest } from '../read-request.ts';
import type { ReadRequest } from '../read-request.ts';
import { sync } from '../sync.ts';
import { deviceKey } from './device-key.ts';

/** Bytes of one sending: two hundred acts, and then some. */
const limit = 8 * 1024 * 1024;

const langAsked = (c: WebContext): Lang => {
  const asked = c.req.query('lang');
  return isLang(asked) ? asked : 'fr';
};

const askingOf = (c: WebContext) => ({
  caller: { ...c.var.caller, fresh: true },
  person: c.var.reader.person!,
  label: browserFamily(c.req.header('user-agent')).slice(0, 80),
  session: c.var.session,
});

/** Kept by nobody on the way; and smaller. */
const answer = (c: WebContext, body: object, status: 200 | 413 = 200): Response => {
  c.header('cache-control', 'no-store');
  c.set('squeeze', true);
  return c.json(body, status);
};

/** Another site can send neither JSON nor with our origin; a form it could send is refused. */
const guard = (c: WebContext): void => {
  const isJson = (c.req.header('content-type') ?? '').startsWith('application/json');
  if (!isJson || !isFromHere(c)) throw new Refusal('platform.form_expired');
};

const bodyOf = async (c: WebContext): Promise<unknown> => {
  try {
    return await c.req.json();
  } catch {
    throw new Invalid([{ field: '', code: 'invalid.object' }]);
  }
};

/** Addresses for the program on the phone, without a language: JSON in, JSON out, the session of the site. */
export const door = new Hono<WebEnv>();

door.post(
  '/field/sync',
  audience('signed_in'),
  bodyLimit({ maxSize: limit, onError: (c) => answer(c as WebContext, { status: 413, detail: 'fewer acts' }, 413) }),
  async (c) => {
    guard(c);
    const request = readRequest(await bodyOf(c));
    return answer(c, await sync(askingOf(c), request));
  },
);

// Asked by a phone whose session is over: it must erase what it holds when its user has forgotten it meanwhile.
door.get('/field/forgotten', audience('anyone'), async (c) =>
  answer(c, { forgotten: await isForgotten(c.var.caller, { device: c.req.query('device') ?? '' }) }),
);

const tourAsked = (c: WebContext): ReadRequest => {
  const structures = c.req.query('structures');
  const cursor = c.req.query('cursor');
  return readRequest({
    device: c.req.query('device'),
    lang: langAsked(c),
    cursor: cursor === undefined ? null : Number(cursor),
    ...(structures !== undefined && { structures: structures.split(',').filter((id) => id !== '') }),
  });
};

door.get('/field/tour', audience('signed_in'), async (c) => {
  const { now, cursor, ...reply } = await sync(askingOf(c), tourAsked(c));
  const tag = `"${createHash('sha256').update(JSON.stringify(reply)).digest('base64url').slice(0, 27)}"`;
  c.header('etag', tag);
  // Unchanged, the phone keeps what it has under the new cursor.
  c.header('field-cursor', String(cursor));
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  return answer(c, { ...reply, cursor, now });
});

door.get('/field/structures', audience('signed_in'), async (c) => {
  const text = c.req.query('q') ?? '';
  return answer(c, { structures: await tourChoices(c.var.caller, text, langAsked(c)) });
});

door.get('/field/media/:digest', audience('signed_in'), async (c) => {
  const digest = c.req.param('digest');
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Hidden('hidden');
  return answer(c, await mediaHeld(c.var.caller, digest));
});

door.get('/field/key', audience('signed_in'), (c) => {
  const device = c.req.query('device') ?? '';
  allow(c.var.caller.actor, /^[0-9a-f-]{36}$/.test(device));
  return answer(c, { key: deviceKey(c.var.settings.secret, device, c.var.caller.actor.id!) });
});
