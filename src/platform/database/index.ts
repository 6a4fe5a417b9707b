export { kyselyOver } from './kysely.ts';
export { migrate, migrationFiles } from './migrate.ts';
export { openDatabase } from './open.ts';
export { poolOn } from './pool.ts';
export { isTransient } from './sentences.ts';
export type { Database, DatabaseSettings, Engine } from './types.ts';
