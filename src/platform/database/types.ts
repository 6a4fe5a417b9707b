import type pg from 'pg';

/** `server`: of DATABASE_URL; `embedded`: PostgreSQL 18 run from npm's binaries; `trial`: PGlite, which can lose rows. */
export type Engine = 'server' | 'embedded' | 'trial';

export interface DatabaseSettings {
  /** Connection address of a server; by default DATABASE_URL. An empty text means none. */
  url?: string;
  /** The program's data folder; by default TWIZA_DATA, else `data` in the project's folder. */
  dataDir?: string;
  /** By default TWIZA_ENGINE (`embedded` or `pglite`), else what fits. */
  engine?: Engine;
  /** False for tests: nothing is forced to disk. */
  durable?: boolean;
  /** Connections of the pool; by default TWIZA_POOL, else 10. */
  connections?: number;
}

export interface Database {
  pool: pg.Pool;
  url: string;
  engine: Engine;
  /** True when rows can be lost: say so on screen. */
  trial: boolean;
  /** As the server says: 150018, 180004. */
  version: number;
  close(): Promise<void>;
}

/** A server that this process reaches, before a pool is made on it. */
export interface Running {
  url: string;
  close(): Promise<void>;
}
