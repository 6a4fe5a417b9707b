import type pg from 'pg';
import { below } from '../root.ts';
import { openEmbedded } from './embedded.ts';
import { packagedPostgres } from './files.ts';
import { poolOn } from './pool.ts';
import { whyNotReached } from './sentences.ts';
import { openTrial } from './trial.ts';
import type { Database, DatabaseSettings, Engine, Running } from './types.ts';

const engineFor = (settings: DatabaseSettings, url: string): Engine => {
  if (settings.engine) return settings.engine;
  if (url) return 'server';
  const asked = process.env['TWIZA_ENGINE'];
  return asked === 'pglite' || asked === 'trial' || !packagedPostgres() ? 'trial' : 'embedded';
};

const reach = async (engine: Engine, url: string, settings: DatabaseSettings): Promise<Running> => {
  const dataDir = settings.dataDir ?? (process.env['TWIZA_DATA'] || below('data'));
  if (engine === 'server') return { url, close: async () => undefined };
  if (engine === 'trial') return openTrial(dataDir);
  const native = packagedPostgres();
  if (!native)
    throw new Error('No embedded PostgreSQL exists for this machine: set DATABASE_URL or TWIZA_ENGINE=pglite.');
  return openEmbedded(native, dataDir, settings.durable ?? true);
};

const versionOf = async (pool: pg.Pool, url: string): Promise<number> => {
  try {
    const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    return Number(rows[0]?.version);
  } catch (error) {
    throw new Error(whyNotReached(error, url), { cause: error });
  }
};

/**
 * The database of this process: the server of DATABASE_URL; else an embedded PostgreSQL in the data folder; else PGlite.
 * Fails with a sentence for whoever starts the program.
 */
export const openDatabase = async (settings: DatabaseSettings = {}): Promise<Database> => {
  const address = settings.url ?? process.env['DATABASE_URL'] ?? '';
  const engine = engineFor(settings, address);
  const { url, close } = await reach(engine, address, settings);
  // PGlite has one session: a second connection would break into the first one's statements.
  const connections = engine === 'trial' ? 1 : (settings.connections ?? Number(process.env['TWIZA_POOL'] || 10));
  const pool = poolOn(url, connections);
  const shut = async (): Promise<void> => {
    await pool.end();
    await close();
  };
  try {
    const version = await versionOf(pool, url);
    if (version < 150_000) throw new Error(`PostgreSQL 15 or later is needed; this server is ${version / 10_000}.`);
    return { pool, url, engine, trial: engine === 'trial', version, close: shut };
  } catch (error) {
    await shut();
    throw error;
  }
};
