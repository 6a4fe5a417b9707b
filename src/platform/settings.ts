import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Settings {
  port: number;
  host: string;
  /** The address readers use, without a slash at the end. */
  origin: string;
  /** True when readers come by https: cookies are then `__Host-` and secure. */
  secure: boolean;
  /** Folder of the files, and of the embedded database. */
  data: string;
  secret: string;
  demo: boolean;
  /** Who keeps this house: in the head of its pages, on its papers, as the publisher of its files. */
  organisation: string;
}

const secretIn = (data: string): string => {
  const file = path.join(data, 'secret');
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
};

/** The address readers use, without a slash at the end. */
export const originFrom = (env: NodeJS.ProcessEnv): string =>
  (env['TWIZA_ORIGIN'] ?? `http://localhost:${Number(env['PORT'] ?? 3000)}`).replace(/\/$/, '');

/** Everything that is set from outside comes through here; nothing else reads the environment of the web. */
export const settingsFrom = (env: NodeJS.ProcessEnv): Settings => {
  const port = Number(env['PORT'] ?? 3000);
  const origin = originFrom(env);
  const data = path.resolve(env['TWIZA_DATA'] ?? 'data');
  return {
    port,
    host: env['TWIZA_HOST'] ?? '127.0.0.1',
    origin,
    secure: origin.startsWith('https:'),
    data,
    secret: env['TWIZA_SECRET'] ?? secretIn(data),
    demo: env['TWIZA_DEMO'] !== '0',
    organisation: env['TWIZA_ORGANISATION']?.trim() || 'Twiza',
  };
};

/** What one process of the house does. By default both; each can be left to other processes on the same database. */
export interface Part {
  /** Serves pages (TWIZA_WEB). */
  web: boolean;
  /** Does the jobs and seals the journal (TWIZA_WORK). */
  work: boolean;
}

/** @throws Error with a sentence when nothing is left to do. */
export const partFrom = (env: NodeJS.ProcessEnv): Part => {
  const part = { web: env['TWIZA_WEB'] !== '0', work: env['TWIZA_WORK'] !== '0' };
  if (!part.web && !part.work)
    throw new Error('TWIZA_WEB=0 and TWIZA_WORK=0 together leave this process nothing to do.');
  return part;
};

/** A digest only this house can make: for tokens, links and codes that must not be guessed. */
export const signed = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
