import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Ground } from '../ground.ts';
import type { Entry } from './fact.ts';
import { sealAll } from './seal.ts';

/** A row of the chain; `id` is null when its entry is gone. */
export interface Link extends Omit<Entry, 'id' | 'at'> {
  position: number;
  digest: string;
  /** The entry that was sealed here. */
  entry: string;
  id: string | null;
  at: Date;
}

// Read by whoever has a database at hand, whatever tables it is typed with.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyTransaction = Transaction<any>;

const page = 5000;

/** The chain in its order, a few thousand links at a time: a million of them never stand in memory together. */
export async function* links(tx: AnyTransaction, where: RawBuilder<unknown> = sql`true`): AsyncGenerator<Link> {
  const cursor = sql.raw(`links_${Math.random().toString(36).slice(2)}`);
  await sql`declare ${cursor} no scroll cursor for
    select seal.position, seal.digest, seal.entry, journal.id, journal.at, journal.actor, journal.fact, journal.about,
      journal.payload
    from platform.journal_seal seal left join platform.journal journal on journal.id = seal.entry
    where ${where} order by seal.position`.execute(tx);
  try {
    for (;;) {
      const { rows } = await sql<Link>`fetch ${sql.raw(String(page))} from ${cursor}`.execute(tx);
      for (const row of rows) yield { ...row, position: Number(row.position) };
      if (rows.length < page) return;
    }
  } finally {
    await sql`close ${cursor}`.execute(tx).catch(() => undefined);
  }
}

/** One unmoving picture of the database for a long reading. */
export const reading = <Answer>(db: Ground['db'], read: (tx: AnyTransaction) => Promise<Answer>): Promise<Answer> =>
  (db as Kysely<object>)
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((tx) => read(tx as AnyTransaction));

/** Seals until nothing that was written before waits; another sealer at work is waited for. */
export const sealEverything = async (db: Ground['db'], patience = 15_000): Promise<void> => {
  const { rows } = await sql<{
    last: string | null;
  }>`select max(entry::text) as last from platform.journal_pending`.execute(db);
  const last = rows[0]?.last ?? null;
  if (last === null) return;
  for (const until = Date.now() + patience; Date.now() < until;) {
    await sealAll(db);
    const left = await sql`select from platform.journal_pending where entry::text <= ${last} limit 1`.execute(db);
    if (left.rows.length === 0) return;
    await new Promise((passed) => setTimeout(passed, 50));
  }
  throw new Error('the journal could not be sealed in time');
};

/** Where the chain ends. */
export const headOf = async (tx: AnyTransaction): Promise<{ position: number; digest: string } | null> => {
  const { rows } = await sql<{ position: string; digest: string }>`select position, digest from platform.journal_seal
    order by position desc limit 1`.execute(tx);
  return rows[0] ? { position: Number(rows[0].position), digest: rows[0].digest } : null;
};

/** True when this was already journalled about that record, with these values where some are given. */
export const isJournalled = async (
  // oxlint-disable-next-line typescript/no-explicit-any
  tx: Transaction<any>,
  fact: string,
  about: string,
  values: Entry['payload'] = {},
): Promise<boolean> => {
  const { rows } = await sql`select 1 from platform.journal where about = ${about} and fact = ${fact}
    and payload::jsonb @> ${JSON.stringify(values)}::jsonb limit 1`.execute(tx);
  return rows.length > 0;
};
