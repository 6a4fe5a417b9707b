import type { Kysely } from 'kysely';
import type { Caller, Ground } from '../ground.ts';
import { Hidden } from '../refusals.ts';
import type { FileTables } from './tables.ts';
import { mayBeKept, mayReadFile } from './uses.ts';

interface Readable {
  name: string;
  type: string;
  size: number;
  digest: string;
  use: string;
}

/** Shown in the page; everything else is only downloaded. */
const shown = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
const isShown = (type: string): boolean => shown.has(type) || type.startsWith('audio/');

// The browsers' own reader of PDF does not open in a sandbox; it runs apart from the page and is given nothing.
const policyFor = (type: string): string =>
  type === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "default-src 'none'; sandbox; frame-ancestors 'self'";

/** The name in its own letters (RFC 5987), with one in plain letters for old programs. */
const disposition = ({ name, type }: Readable): string => {
  const plain =
    name
      .normalize('NFD')
      .replace(/[^\x20-\x7E]/g, '')
      .replace(/["\\%]/g, '_') || 'document';
  const full = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${isShown(type) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
};

const headersOf = (file: Readable): Record<string, string> => ({
  'Content-Type': file.type === 'text/csv' ? 'text/csv; charset=utf-8' : file.type,
  'Content-Length': String(file.size),
  'Content-Disposition': disposition(file),
  'Content-Security-Policy': policyFor(file.type),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': mayBeKept(file.use) ? 'private, max-age=3600' : 'private, no-store',
  Vary: 'Cookie',
  ETag: `"${file.digest}"`,
});

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The file when this reader may have it. @throws Hidden when there is none or no right to it. */
const readable = async (caller: Caller, id: string, small: boolean): Promise<Readable> => {
  const db = caller.ground.db as Kysely<FileTables>;
  if (!isId(id)) throw new Hidden('hidden');
  const row = await db
    .selectFrom('platform.file_use as used')
    .innerJoin('platform.file as file', 'file.digest', 'used.digest')
    .leftJoin('platform.file as small', 'small.digest', 'file.thumbnail')
    .select(['used.id', 'used.use', 'used.name', 'used.given_by', 'file.digest', 'file.type', 'file.size'])
    .select(['small.digest as small_digest', 'small.type as small_type', 'small.size as small_size'])
    .where('used.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Hidden('hidden');
  const { use, name, type, size, digest, given_by: givenBy } = row;
  if (!(await mayReadFile(caller, { id, use, name, type, size: Number(size), givenBy }))) throw new Hidden('hidden');
  return small && row.small_digest !== null && row.small_type !== null
    ? { name, use, type: row.small_type, size: Number(row.small_size), digest: row.small_digest }
    : { name, use, type, size: Number(size), digest };
};

const bodyOf = async ({ files }: Ground, { digest }: Readable): Promise<ReadableStream<Uint8Array>> => {
  const bytes = await files.read(digest);
  if (bytes === null) throw new Error(`the content ${digest} is not in the store`);
  return bytes;
};

/** The answer to a reader who asks for a file. @throws Hidden when there is none or no right to it. */
export const serveFile = async (
  caller: Caller,
  id: string,
  { small, known }: { small: boolean; known: string | undefined },
): Promise<Response> => {
  const file = await readable(caller, id, small);
  const headers = headersOf(file);
  if (known === headers['ETag']) {
    const { 'Content-Length': _length, ...rest } = headers;
    return new Response(null, { status: 304, headers: rest });
  }
  return new Response(await bodyOf(caller.ground, file), { headers });
};
