import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { genesis, linkDigest } from './chain.ts';
import type { Entry } from './fact.ts';

interface Tables {
  'platform.journal_seal': { position: number; entry: string; digest: string };
}

/** Any number, as long as it is the same in every process: only one sealer works at a time. */
const sealerLock = 7_251_001;

/**
 * Chains the entries that no seal covers yet, at most `limit` of them, in one batch.
 * Writers never wait for it: they only leave their entry in `journal_pending`.
 * @returns how many entries were sealed.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export const sealJournal = (db: Kysely<any>, limit = 5000): Promise<number> =>
  (db as Kysely<Tables>).transaction().execute(async (tx) => {
    const { rows: lock } = await sql<{
      mine: boolean;
    }>`select pg_try_advisory_xact_lock(${sealerLock}) as mine`.execute(tx);
    if (!lock[0]?.mine) return 0;
    const { rows: entries } = await sql<Entry>`
      with taken as (
        delete from platform.journal_pending where entry = any(array(
          select entry from platform.journal_pending order by entry limit ${limit} for update skip locked))
        returning entry)
      select journal.* from platform.journal join taken on taken.entry = journal.id
      order by journal.at, journal.id`.execute(tx);
    if (entries.length === 0) return 0;
    const last = await tx
      .selectFrom('platform.journal_seal')
      .select(['position', 'digest'])
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    let digest = last?.digest ?? genesis;
    const seals = entries.map((entry, index) => {
      digest = linkDigest(digest, entry);
      return { position: (last?.position ?? 0) + index + 1, entry: entry.id, digest };
    });
    await tx.insertInto('platform.journal_seal').values(seals).execute();
    return seals.length;
  });

/** Seals everything that is there. */
// oxlint-disable-next-line typescript/no-explicit-any
export const sealAll = async (db: Kysely<any>): Promise<number> => {
  let total = 0;
  for (let sealed = await sealJournal(db); sealed > 0; sealed = await sealJournal(db)) total += sealed;
  return total;
};
