import { sql } from 'kysely';
import type { Fact } from '../../platform/journal/fact.ts';
import { tellSearch } from './searched.ts';
import type { NetworkingContext, Tx } from './rows.ts';

/** Needs and offers that ended before then, and drafts that nobody went on with, which still tell who asked. */
const past = (tx: Tx, before: Date) =>
  tx
    .selectFrom('networking.posting')
    .where('anonymised_at', 'is', null)
    .where(sql<Date>`coalesce(ended_at, case when state in ('draft', 'spoken') then updated_at end)`, '<', before);

export const expiredPostings = async ({ tx }: Pick<NetworkingContext, 'tx'>, before: Date): Promise<number> => {
  const row = await past(tx, before)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
};

/** A buyer of whom nothing else stands is nobody any more. */
const forgetParties = async (tx: Tx, parties: string[], now: Date): Promise<void> => {
  await sql`
    update networking.party set organisation = '', described = '{}', contact_name = '', contact_phone = null,
      contact_email = null, person = null, anonymised_at = ${now}
    where id = any(${parties}::uuid[]) and kind = 'buyer' and not exists (
      select from networking.posting p where p.party = party.id and p.anonymised_at is null)`.execute(tx);
};

/**
 * Takes out of `limit` of them what was written and said, and who asked. What it was about, where, how much, when and
 * what became of it stays, as do the rows of lists, emptied.
 */
export const forgetPostings = async (
  { tx, now }: NetworkingContext,
  before: Date,
  limit: number,
): Promise<{ records: number; facts: Fact[] }> => {
  const some = await past(tx, before).select(['id', 'party', 'side']).orderBy('id').limit(limit).forUpdate().execute();
  if (some.length === 0) return { records: 0, facts: [] };
  const ids = some.map(({ id }) => id);
  await tx
    .updateTable('networking.posting')
    .set({
      title: '{}',
      text: '{}',
      conditions: '{}',
      shown_as: '{}',
      asked: '{}',
      ended_note: '',
      voice: null,
      consent_subject: null,
      written_by: null,
      anonymised_at: now,
    })
    .where('id', 'in', ids)
    .execute();
  await tellSearch(tx, ids);
  await forgetParties(tx, [...new Set(some.map(({ party }) => party))], now);
  await sql`update networking.intake_row r set cells = '[]', state = case when state = 'waiting' then 'left' else state end
    from networking.intake i where i.id = r.intake and i.started_at < ${before} and r.cells <> '[]'`.execute(tx);
  return {
    records: ids.length,
    facts: some.map(({ id, side }) => ({ fact: `networking.${side}_anonymised`, about: id })),
  };
};
