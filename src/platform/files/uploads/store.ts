import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { ERRORS, Upload } from '@tus/server';
import { sql } from 'kysely';
import type { Ground } from '../../ground.ts';
import { uploadDays } from '../jobs.ts';

/** Digest that a request announces for its own bytes (tus `checksum`). */
export interface Checksum {
  algorithm: string;
  value: string;
}

interface Row {
  id: string;
  name: string;
  size: string;
  started_at: Date;
}

const uploadOf = (row: Row): Upload =>
  new Upload({
    id: row.id,
    size: Number(row.size),
    offset: 0,
    metadata: { filename: row.name },
    creation_date: row.started_at.toISOString(),
  });

/** What the store knows of an upload is in the database, so that any process may go on with it. */
const configIn = (db: Ground['db']) => ({
  // Written down, with its owner, before the store is asked (see limits.ts).
  set: async () => undefined,
  get: async (id: string): Promise<Upload | undefined> => {
    const { rows } = await sql<Row>`select id, name, size, started_at from platform.upload
      where id = ${id} and accepted_at is null`.execute(db);
    return rows[0] && uploadOf(rows[0]);
  },
  delete: async (id: string) => void (await sql`delete from platform.upload where id = ${id}`.execute(db)),
});

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const append = async (handle: FileHandle, source: Readable, start: number, hash: ReturnType<typeof createHash>) => {
  let at = start;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (let done = 0; done < chunk.length;) {
      done += (await handle.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
    }
    at += chunk.length;
  }
  return at;
};

/** tus' store on disk, which acknowledges an offset only when the bytes below it are forced to disk. */
export class UploadStore extends FileStore {
  readonly #checksum: () => Checksum | null;

  constructor(ground: Pick<Ground, 'db' | 'files'>, checksum: () => Checksum | null) {
    super({
      directory: ground.files.uploads,
      configstore: configIn(ground.db),
      expirationPeriodInMilliseconds: uploadDays * 86_400_000,
    });
    this.#checksum = checksum;
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration', 'checksum'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const created = await super.create(upload);
    await syncFolder(this.directory);
    return created;
  }

  override async remove(id: string): Promise<void> {
    await rm(`${this.directory}/${id}`, { force: true });
    await this.configstore.delete(id);
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const { storage } = await this.getUpload(id);
    const announced = this.#checksum();
    const hash = createHash(announced?.algorithm ?? 'sha256');
    const handle = await open(storage?.path ?? '', 'r+').catch(() => {
      throw ERRORS.FILE_NO_LONGER_EXISTS;
    });
    try {
      const end = await append(handle, source, offset, hash);
      if (announced && hash.digest('base64') !== announced.value) {
        throw { status_code: 460, body: 'Checksum Mismatch\n' };
      }
      return end;
    } catch (error) {
      // Bytes that nobody could vouch for are taken back; without a checksum, those before a cut are good.
      if (announced) await handle.truncate(offset);
      throw error;
    } finally {
      await handle.datasync();
      await handle.close();
    }
  }
}
