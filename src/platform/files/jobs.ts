import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Ground } from '../ground.ts';
import { job } from '../jobs/jobs.ts';
import { sweepFiles } from './sweep.ts';

const removeParts = async (folder: string, upload: string): Promise<void> => {
  await rm(path.join(folder, upload), { force: true });
};

/**
 * After an upload was accepted: its content is kept elsewhere by now. Its row stays until the sweep, so that whoever
 * gives it again, because the first answer was cut off, is not told that it never was.
 */
export const forgetUpload = job<{ upload: string }>('platform.forget_upload', async ({ db, files }, { upload }) => {
  const { rows } = await sql`select from platform.upload where id = ${upload} and accepted_at is not null`.execute(db);
  if (rows.length > 0) await removeParts(files.uploads, upload);
});

/** Days that an unfinished or never accepted upload is kept. */
export const uploadDays = 3;

/** Forgets uploads that nobody finished or used, and what a killed process left of forms. */
export const sweepUploads = async ({ db, files }: Pick<Ground, 'db' | 'files'>, now = new Date()): Promise<void> => {
  const before = new Date(now.getTime() - uploadDays * 86_400_000);
  const { rows } = await sql<{ id: string }>`delete from platform.upload where started_at < ${before}
    and (held_until is null or held_until < ${now}) returning id`.execute(db);
  for (const { id } of rows) await removeParts(files.uploads, id);
  for (const name of await readdir(files.uploads)) {
    const file = path.join(files.uploads, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile() && found.mtime < before) await rm(file, { force: true });
  }
};

const sweep = job(
  'platform.sweep_files',
  async (ground) => {
    await sweepUploads(ground);
    await sweepFiles(ground);
  },
  { pace: 'long', every: '20 4 * * *' },
);

export const jobs = [forgetUpload, sweep];
