import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export interface Rate {
  times: number;
  seconds: number;
}

export interface Spent {
  allowed: boolean;
  left: number;
  /** Seconds until the count starts again. */
  wait: number;
}

/**
 * Counts one try under this key, for all processes together: a window opens at the first try and lasts `seconds`.
 * Count outside of a transaction that may be refused, or the try is forgotten with it.
 * Five keys whose window is long over are dropped on the way, so that the table keeps itself small.
 */
export const limit = async (
  // A transaction or the pool, whatever tables it is typed with.
  // oxlint-disable-next-line typescript/no-explicit-any
  db: Kysely<any>,
  key: string,
  { times, seconds }: Rate,
  now = new Date(),
): Promise<Spent> => {
  const hashed = createHash('sha256').update(key).digest();
  const ends = new Date(now.getTime() + seconds * 1000);
  const { rows } = await sql<{ times: number; resets_at: Date }>`
    with over as (
      delete from platform.rate where key in (
        select key from platform.rate where resets_at < ${now}::timestamptz - interval '1 hour' and key <> ${hashed}
        order by resets_at limit 5 for update skip locked)
    )
    insert into platform.rate (key, times, resets_at) values (${hashed}, 1, ${ends})
    on conflict (key) do update set
      times = case when rate.resets_at <= ${now} then 1 else least(rate.times, ${times}::int) + 1 end,
      resets_at = case when rate.resets_at <= ${now} then ${ends} else rate.resets_at end
    returning times, resets_at
  `.execute(db);
  const row = rows[0]!;
  return {
    allowed: row.times <= times,
    left: Math.max(0, times - row.times),
    wait: Math.max(1, Math.ceil((row.resets_at.getTime() - now.getTime()) / 1000)),
  };
};
