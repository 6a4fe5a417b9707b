import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { newId } from '../ids.ts';
import { addressOf } from './address.ts';
import { readCookie, writeCookie } from './cookies.ts';
import type { WebContext } from './env.ts';
import { formOf } from './form.ts';
import type { FormValue, FormValues } from './form.ts';
import { limit } from './limits.ts';

interface KeptForms {
  'platform.kept_form': { id: string; path: string; sealed: Buffer; kept_at: Date; expires_at: Date };
}

const seconds = 3600;
const largest = 300_000;
const often = { times: 30, seconds: 3600 };

const seal = (key: Buffer, text: string): Buffer => {
  const start = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, start);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), body]);
};

const unseal = (key: Buffer, sealed: Buffer): string => {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  cipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]).toString('utf8');
};

const withoutFiles = (value: FormValue): FormValue => {
  if (value instanceof File) return '';
  if (Array.isArray(value)) return value.map(withoutFiles);
  if (typeof value === 'string') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutFiles(one)]));
};

const dbOf = (c: WebContext): Kysely<KeptForms> => c.var.ground.db as Kysely<KeptForms>;
const pathOf = (c: WebContext): string => new URL(c.req.url).pathname;

/**
 * Keeps what was posted by somebody whose session has ended, for an hour, to be shown again after signing in.
 * The key stays in the browser that sent it: without it the row says nothing to anybody. Files are not kept.
 */
export const keepForm = async (c: WebContext): Promise<void> => {
  const { csrf: _token, ...typed } = (await formOf(c)) as FormValues;
  const text = JSON.stringify(withoutFiles(typed));
  const now = new Date();
  if (text.length > largest || !(await limit(dbOf(c), `kept form ${addressOf(c)}`, often, now)).allowed) return;
  const [id, key] = [newId(), randomBytes(32)];
  await dbOf(c).deleteFrom('platform.kept_form').where('expires_at', '<', now).execute();
  await dbOf(c)
    .insertInto('platform.kept_form')
    .values({
      id,
      path: pathOf(c),
      sealed: seal(key, text),
      kept_at: now,
      expires_at: new Date(now.getTime() + seconds * 1000),
    })
    .execute();
  writeCookie(c, 'kept', `${id}.${key.toString('base64url')}`, seconds);
};

/** What was typed at this very address before the session ended, once; null when nothing was. */
export const takeKeptForm = async (c: WebContext): Promise<FormValues | null> => {
  const [id = '', key = ''] = (readCookie(c, 'kept') ?? '').split('.');
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const kept = await dbOf(c)
    .deleteFrom('platform.kept_form')
    .where('id', '=', id)
    .where('path', '=', pathOf(c))
    .where('expires_at', '>', new Date())
    .returning('sealed')
    .executeTakeFirst();
  if (!kept) return null;
  writeCookie(c, 'kept', '', 0);
  try {
    return JSON.parse(unseal(Buffer.from(key, 'base64url'), kept.sealed)) as FormValues;
  } catch {
    return null;
  }
};
