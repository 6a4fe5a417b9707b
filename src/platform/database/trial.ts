import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lives } from './lock.ts';
import type { Running } from './types.ts';
import { readFileSync, writeFileSync } from 'node:fs';

const keep = (lock: string): void => {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner !== process.pid && lives(owner)) {
      throw new Error(`The trial database serves one process at a time, and process ${owner} has it. Stop it first.`);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  writeFileSync(lock, String(process.pid));
};

/** PGlite, PostgreSQL inside of this process: for trying where nothing else runs. It can lose rows at a power cut. */
export const openTrial = async (dataDir: string): Promise<Running> => {
  const [{ PGlite }, { PGLiteSocketServer }, { unaccent }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite-socket'),
    import('@electric-sql/pglite/contrib/unaccent'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ]);
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'pglite.lock');
  keep(lock);
  const db = await PGlite.create(join(folder, 'pglite'), { extensions: { unaccent, pg_trgm } });
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 20 });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    close: async () => {
      await server.stop();
      await db.close();
      rmSync(lock, { force: true });
    },
  };
};
