import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

/** Kysely over the pool; the pool stays its opener's to close. */
export const kyselyOver = <Tables>(pool: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
