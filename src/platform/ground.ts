import type { Kysely, Transaction } from 'kysely';
import type { Files } from './files/index.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Actor } from './rights.ts';

/** What every command and query stands on. It is made once at start, and once per test file. */
export interface Ground {
  // Each room narrows this to its own tables when it opens a transaction (see command.ts).
  // oxlint-disable-next-line typescript/no-explicit-any
  db: Kysely<any>;
  /** A replica that queries may read, a moment behind; absent, they read where commands write. */
  // oxlint-disable-next-line typescript/no-explicit-any
  replica?: Kysely<any>;
  jobs: Jobs;
  files: Files;
}

/** Who asks, when, and of which house. */
export interface Caller {
  ground: Ground;
  actor: Actor;
  now: Date;
  /** This reader has just written: a replica may not show it yet, so queries read where commands write. */
  fresh?: boolean;
  /**
   * A verb is under way that asks: queries read within its transaction, so that they see what it has written and a
   * house with one connection does not wait for itself.
   */
  // oxlint-disable-next-line typescript/no-explicit-any
  within?: Transaction<any>;
}
