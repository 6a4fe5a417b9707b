import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Ground } from '../../ground.ts';
import { cleanName } from '../rules/names.ts';

/**
 * Bytes that came inside something else (a file of unsent acts), as a finished upload that `acceptUpload` takes.
 * @returns the upload's id, or null when the bytes are not those of this digest
 */
export const giveUpload = async (
  { db, files }: Pick<Ground, 'db' | 'files'>,
  { owner, name, sha256, bytes }: { owner: string; name: string; sha256: string; bytes: Buffer },
): Promise<string | null> => {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return null;
  const id = randomBytes(16).toString('hex');
  await writeFile(path.join(files.uploads, id), bytes, { flag: 'wx' });
  await sql`insert into platform.upload (id, owner, name, size, sha256, started_at, finished_at)
    values (${id}, ${owner}, ${cleanName(name)}, ${bytes.length}, ${sha256}, now(), now())`.execute(db);
  return id;
};
