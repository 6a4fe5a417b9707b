import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ERRORS } from '@tus/server';
import type { Lock, Locker, RequestRelease } from '@tus/server';
import { sql } from 'kysely';
import type { Ground } from '../../ground.ts';

/** Seconds that a writer may hold an upload without saying that it still does: after a kill, others wait that long. */
const leaseSeconds = 5;
const heartbeat = 1000;
const patience = 20_000;

/**
 * One writer per upload, across processes: the hold is a row's, not a connection's, so that many slow phones do not
 * use up the pool. Whoever waits asks the holder to let go, as the protocol wants when a phone comes back after a cut.
 */
class Lease implements Lock {
  readonly #db: Ground['db'];
  readonly #upload: string;
  readonly #holder = randomBytes(9).toString('base64url');
  #beat: NodeJS.Timeout | undefined;

  constructor(db: Ground['db'], upload: string) {
    this.#db = db;
    this.#upload = upload;
  }

  async lock(signal: AbortSignal, letGo: RequestRelease): Promise<void> {
    const until = Date.now() + patience;
    while (!(await this.#take())) {
      if (signal.aborted || Date.now() > until) throw ERRORS.ERR_LOCK_TIMEOUT;
      await this.#ask();
      await pause(50);
    }
    this.#beat = setInterval(() => void this.#hold(letGo), heartbeat);
    this.#beat.unref();
  }

  async unlock(): Promise<void> {
    clearInterval(this.#beat);
    await sql`update platform.upload set held_by = null, held_until = null, wanted = false
      where id = ${this.#upload} and held_by = ${this.#holder}`.execute(this.#db);
  }

  async #take(): Promise<boolean> {
    const { rows } = await sql<{ id: string }>`update platform.upload
      set held_by = ${this.#holder}, held_until = now() + make_interval(secs => ${leaseSeconds}), wanted = false
      where id = ${this.#upload} and (held_until is null or held_until < now()) returning id`.execute(this.#db);
    if (rows.length > 0) return true;
    const known = await sql`select from platform.upload where id = ${this.#upload}`.execute(this.#db);
    if (known.rows.length === 0) throw ERRORS.FILE_NOT_FOUND;
    return false;
  }

  async #ask(): Promise<void> {
    await sql`update platform.upload set wanted = true where id = ${this.#upload} and not wanted`.execute(this.#db);
  }

  async #hold(letGo: RequestRelease): Promise<void> {
    const answer = await sql<{ wanted: boolean }>`update platform.upload
      set held_until = now() + make_interval(secs => ${leaseSeconds})
      where id = ${this.#upload} and held_by = ${this.#holder} returning wanted`
      .execute(this.#db)
      .catch(() => null);
    // Taken by another after we were silent too long, or asked for: either way this writer stops.
    if (answer && (answer.rows[0]?.wanted ?? true)) await letGo();
  }
}

export const leases = (db: Ground['db']): Locker => ({ newLock: (upload) => new Lease(db, upload) });
