import { sql } from 'kysely';
import type { Ground } from '../ground.ts';
import { fileUses } from './uses.ts';

/** Days that a file may stay without any record holding it: a form half filled is not a file thrown away. */
export const sweepDays = 7;

type House = Pick<Ground, 'db' | 'files'>;

const dropUses = async ({ db }: House, before: Date): Promise<void> => {
  for (const { use, columns } of fileUses()) {
    if (columns.length === 0) continue;
    const held = columns.map(
      ({ table, column }) =>
        sql`not exists (select from ${sql.table(table)} held where held.${sql.ref(column)} = f.id)`,
    );
    await sql`delete from platform.file_use f where f.use = ${use} and f.given_at < ${before}
      and ${sql.join(held, sql` and `)}`.execute(db);
  }
};

/** One content in one transaction: its row is locked, so whoever gives the same bytes now waits, and keeps them anew. */
const dropContent = (house: House, digest: string): Promise<boolean> =>
  house.db.transaction().execute(async (tx) => {
    const { rows } = await sql`delete from platform.file f where digest = (
        select digest from platform.file where digest = ${digest} for update skip locked)
      and not exists (select from platform.file_use u where u.digest = f.digest)
      and not exists (select from platform.file t where t.thumbnail = f.digest)
      returning digest`.execute(tx);
    if (rows.length === 0) return false;
    await house.files.remove(digest);
    return true;
  });

const dropContents = async (house: House, before: Date): Promise<number> => {
  let dropped = 0;
  for (;;) {
    const { rows } = await sql<{ digest: string }>`select digest from platform.file f where stored_at < ${before}
      and not exists (select from platform.file_use u where u.digest = f.digest)
      and not exists (select from platform.file t where t.thumbnail = f.digest) limit 500`.execute(house.db);
    let now = 0;
    for (const { digest } of rows) if (await dropContent(house, digest)) now += 1;
    dropped += now;
    // Nothing gone although something was found: it is in use at this moment, and is left for tomorrow.
    if (now === 0) return dropped;
  }
};

/**
 * Bytes whose transaction never committed. A row of their digest is made and taken back in one transaction: whoever
 * gives the same bytes at this moment waits for it or is waited for.
 */
const dropOrphan = ({ db, files }: House, digest: string, now: Date): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql`insert into platform.file (digest, type, size, stored_at)
      values (${digest}, 'orphan', 1, ${now}) on conflict (digest) do nothing returning digest`.execute(tx);
    if (rows.length === 0) return false;
    await files.remove(digest);
    await sql`delete from platform.file where digest = ${digest}`.execute(tx);
    return true;
  });

const dropOrphans = async (house: House, before: Date, now: Date): Promise<number> => {
  let dropped = 0;
  for await (const { digest, at } of house.files.list()) {
    if (at < before && (await dropOrphan(house, digest, now))) dropped += 1;
  }
  return dropped;
};

/** Removes what no room holds any more. @returns contents removed. */
export const sweepFiles = async (house: House, now = new Date()): Promise<number> => {
  const before = new Date(now.getTime() - sweepDays * 86_400_000);
  await dropUses(house, before);
  return (await dropContents(house, before)) + (await dropOrphans(house, before, now));
};
