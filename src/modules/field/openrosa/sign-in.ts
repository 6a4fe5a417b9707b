import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Caller, Ground } from '../../../platform/ground.ts';
import type { Settings } from '../../../platform/settings.ts';
import { limit } from '../../../platform/web/limits.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import { actorNow } from '../sending/rows.ts';
import type { FieldTables } from '../tables.ts';
import { secretHash } from './keys.ts';

/** What a request answers when nobody comes in. */
export interface NoEntry {
  status: 401 | 403 | 429;
  say: string;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A password travels in the clear with Basic: only over https, or without leaving this machine. Digest is no way out,
 * since it would have us keep what is as good as the password (docs/decisions).
 */
const mayTravel = ({ origin, secure }: Settings): boolean => secure || loopback.has(new URL(origin).hostname);

const credentials = (header: string | undefined): { login: string; secret: string } | null => {
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/=]{1,400})\s*$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return null;
  const [login = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { login: login.trim().toLowerCase(), secret: rest.join(':') };
};

const db = ({ db: any }: Ground) => any as unknown as Kysely<FieldTables>;

const tries = { times: 20, seconds: 600 };
const touchAfter = 10 * 60_000;

/** Whoever this login and password are of, with the rights in force now. */
const personOf = async (ground: Ground, login: string, secret: string, now: Date): Promise<string | null> => {
  const key = await db(ground)
    .selectFrom('field.collect_key')
    .selectAll()
    .where('login', '=', login)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!key || !timingSafeEqual(key.secret_hash, secretHash(secret))) return null;
  if (!key.last_used_at || now.getTime() - key.last_used_at.getTime() > touchAfter)
    await db(ground).updateTable('field.collect_key').set({ last_used_at: now }).where('id', '=', key.id).execute();
  return key.person;
};

/** The caller behind a request of Collect, or why nobody comes in. */
export const enter = async (c: WebContext): Promise<Caller | NoEntry> => {
  const { ground, settings, caller } = c.var;
  if (!mayTravel(settings)) return { status: 403, say: 'Basic authentication is only taken over https.' };
  const given = credentials(c.req.header('authorization'));
  if (!given) return { status: 401, say: 'Sign in with the login and password of this telephone.' };
  const person = await personOf(ground, given.login, given.secret, caller.now);
  if (person === null) {
    const { allowed } = await limit(ground.db, `openrosa ${given.login}`, tries, caller.now);
    return allowed
      ? { status: 401, say: 'This login and password are not known, or were taken back.' }
      : { status: 429, say: 'Too many tries. Wait ten minutes.' };
  }
  const actor = await db(ground)
    .transaction()
    .execute((tx) => actorNow(tx, person));
  return { ground, now: caller.now, fresh: true, actor };
};
