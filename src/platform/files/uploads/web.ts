import { AsyncLocalStorage } from 'node:async_hooks';
import { ERRORS, Server } from '@tus/server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Ground } from '../../ground.ts';
import { audience } from '../../web/audience.ts';
import type { WebContext, WebEnv } from '../../web/env.ts';
import { isLang } from '../../words/lang.ts';
import type { Lang } from '../../words/lang.ts';
import { uploaderOf } from '../uses.ts';
import { words } from '../words/index.ts';
import { leases } from './lease.ts';
import { startUpload, uploadLimit, UploadRefused } from './limits.ts';
import { UploadStore } from './store.ts';
import type { Checksum } from './store.ts';

interface Asking {
  owner: string;
  checksum: Checksum | null;
}

const asking = new AsyncLocalStorage<Asking>();
const algorithms = ['sha256', 'sha1'];
const mega = 1024 * 1024;

/** The language of the page that sends, else the one its reader's browser asks for. */
const langOf = (request: Request): Lang => {
  const referer = request.headers.get('referer');
  const first = referer && URL.canParse(referer) ? new URL(referer).pathname.split('/')[1] : undefined;
  const asked = request.headers.get('accept-language')?.slice(0, 2).toLowerCase();
  return [first, asked].find(isLang) ?? 'fr';
};

const refused = (request: Request, code: string): string =>
  words(langOf(request))(code as never, { limit: Math.floor(uploadLimit / mega) });

const ownedBy = async (db: Ground['db'], id: string): Promise<boolean> => {
  const { rows } = await sql<{ owner: string }>`select owner from platform.upload where id = ${id}`.execute(db);
  return rows[0]?.owner === asking.getStore()?.owner;
};

const tusOver = (ground: Ground): Server =>
  new Server({
    path: '/uploads',
    relativeLocation: true,
    maxSize: uploadLimit,
    // Nothing is told to other origins: no preflight of theirs ever succeeds.
    allowedOrigins: () => false,
    datastore: new UploadStore(ground, () => asking.getStore()?.checksum ?? null),
    locker: leases(ground.db),
    lockDrainTimeout: 1000,
    onIncomingRequest: async (request, id) => {
      if (request.method !== 'POST' && !(await ownedBy(ground.db, id))) throw ERRORS.FILE_NOT_FOUND;
    },
    onUploadCreate: async (_request, upload) => {
      await startUpload(ground.db, asking.getStore()?.owner ?? '', upload);
      return {};
    },
    onUploadFinish: async (_request, upload) => {
      await sql`update platform.upload set finished_at = now() where id = ${upload.id}`.execute(ground.db);
      return {};
    },
    onResponseError: (request, error) => {
      if (error instanceof UploadRefused) return { status_code: error.status, body: refused(request, error.code) };
      if (error === ERRORS.ERR_MAX_SIZE_EXCEEDED || error === ERRORS.ERR_SIZE_EXCEEDED) {
        return { status_code: 413, body: refused(request, 'invalid.file_too_large') };
      }
      if ('status_code' in error) return undefined;
      console.error('uploads:', error);
      return { status_code: 500, body: 'Something went wrong receiving the file\n' };
    },
  });

const servers = new WeakMap<Ground, Server>();
const serverOf = (ground: Ground): Server => {
  const server = servers.get(ground) ?? tusOver(ground);
  servers.set(ground, server);
  return server;
};

/** The checksum a request announces; `null` for none, `undefined` for one that we cannot compute. */
const checksumOf = (header: string | undefined): Checksum | null | undefined => {
  if (header === undefined) return null;
  const [algorithm = '', value = ''] = header.split(' ');
  return algorithms.includes(algorithm) ? { algorithm, value } : undefined;
};

/**
 * Another site cannot send these: the protocol's own header needs a leave that is never given, and the browser says
 * where it comes from. So they carry no form token, and are mounted before the guard of forms.
 */
const fromElsewhere = (c: WebContext): boolean => {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && origin !== c.var.settings.origin && new URL(origin).host !== c.req.header('host');
};

const upload = async (c: WebContext): Promise<Response> => {
  if (!['OPTIONS', 'POST', 'HEAD', 'PATCH', 'DELETE'].includes(c.req.method)) return c.body(null, 405);
  if (fromElsewhere(c)) return c.text('another site cannot upload here\n', 403);
  const owner = await uploaderOf(c);
  if (owner === null && c.req.method !== 'OPTIONS') return c.text(refused(c.req.raw, 'invalid.upload_signed_out'), 401);
  const checksum = checksumOf(c.req.header('upload-checksum'));
  if (checksum === undefined) return c.text('Unsupported checksum algorithm\n', 400);
  const answer = await asking.run({ owner: owner ?? '', checksum }, () => serverOf(c.var.ground).handleWeb(c.req.raw));
  if (c.req.method === 'OPTIONS') answer.headers.set('Tus-Checksum-Algorithm', algorithms.join(','));
  return answer;
};

/** Resumable uploads (tus 1.0.0) at `/uploads`, outside of any language. */
export const uploads = new Hono<WebEnv>();
uploads.all('/uploads', audience('anyone'), upload);
uploads.all('/uploads/:upload', audience('anyone'), upload);
