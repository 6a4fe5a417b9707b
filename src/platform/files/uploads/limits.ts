import type { Upload } from '@tus/server';
import { sql } from 'kysely';
import type { Ground } from '../../ground.ts';
import { cleanName, isSuspect } from '../rules/names.ts';

const mega = 1024 * 1024;

/** Bytes of one upload: what the most generous use allows. */
export const uploadLimit = 50 * mega;

/** What one person, or one draft, may leave waiting at a time. */
const waiting = { bytes: 500 * mega, uploads: 60 };

/** A no of the protocol, with a code that the words say in three languages. */
export class UploadRefused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const room = async (db: Ground['db'], owner: string): Promise<{ bytes: number; uploads: number }> => {
  const { rows } = await sql<{ bytes: string; uploads: string }>`select coalesce(sum(size), 0) as bytes,
    count(*) as uploads from platform.upload where owner = ${owner} and accepted_at is null`.execute(db);
  return { bytes: Number(rows[0]?.bytes), uploads: Number(rows[0]?.uploads) };
};

/** Writes the upload down in its owner's name, or says why not; an owner's requests are counted one after the other. */
export const startUpload = (db: Ground['db'], owner: string, upload: Upload): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const size = upload.size ?? 0;
    const given = upload.metadata?.['filename'] ?? 'document';
    const sha256 = upload.metadata?.['sha256'] ?? null;
    if (size === 0) throw new UploadRefused(422, 'invalid.file_empty');
    if (isSuspect(given)) throw new UploadRefused(422, 'invalid.file_name_suspect');
    if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256)) throw new UploadRefused(422, 'invalid.upload_altered');
    await sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 7))`.execute(tx);
    const taken = await room(tx, owner);
    if (taken.uploads >= waiting.uploads || taken.bytes + size > waiting.bytes) {
      throw new UploadRefused(409, 'invalid.too_many_uploads');
    }
    await sql`insert into platform.upload (id, owner, name, size, sha256, started_at)
      values (${upload.id}, ${owner}, ${cleanName(given)}, ${size}, ${sha256}, now())`.execute(tx);
  });
