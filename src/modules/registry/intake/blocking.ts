import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { insertRows } from '../commands/insert-rows.ts';
import type { NewStructure } from '../commands/schemas.ts';
import { blockingKeys } from '../rules/duplicates.ts';
import type { NamedRecord } from '../rules/reading.ts';
import type { RegistryTables } from '../tables.ts';
import { inSlices } from './in-slices.ts';

type Tx = Transaction<RegistryTables>;

/** What of these structures is compared with others, in no order; merged ones are left out. */
export const comparable = async (tx: Tx, ids: string[]): Promise<NamedRecord[]> => {
  const { rows } = await sql<NamedRecord & { country: string; region: string | null }>`
    select s.id, coalesce(s.names ->> 'fr', s.names ->> 'other', s.names ->> 'zgh') as name, s.names ->> 'ar' as name_ar,
      s.kind, coalesce(s.province, s.region, s.country) as province, s.register_number, s.ice, p.phone
    from registry.structure s left join lateral (select string_agg(phone, ' / ' order by phone) as phone from (
        select phone from registry.contact where structure = s.id and phone is not null and ended_at is null
        union select phone from registry.officer where structure = s.id and phone is not null) one) p on true
    where s.id = any(${ids}) and s.state <> 'merged'`.execute(tx);
  return rows.map(({ name, name_ar, province, register_number, ice, phone, ...row }) => ({
    ...row,
    name: name ?? '',
    name_ar: name_ar ?? '',
    province: province ?? '',
    register_number: register_number ?? '',
    ice: ice ?? '',
    phone: phone ?? '',
  }));
};

/** What a structure that is about to be written is compared by: `comparable` says the same once it is there. */
export const recordOf = (draft: NewStructure): NamedRecord => ({
  id: '',
  name: draft.names.fr ?? draft.names.other ?? draft.names.zgh ?? '',
  name_ar: draft.names.ar ?? '',
  kind: draft.kind,
  province: draft.province ?? draft.region ?? draft.country,
  phone: [...draft.contacts, ...draft.officers].map(({ phone }) => phone ?? '').join(' / '),
  register_number: draft.register_number ?? '',
  ice: draft.ice ?? '',
});

export interface Keyed {
  key: string;
  structure: string;
}

/** The keys of structures that nobody else knows yet. In their order: an index takes neighbours more easily. */
export const writeNewKeys = async (tx: Tx, keyed: Keyed[]): Promise<void> => {
  const ordered = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  await insertRows(tx, 'registry.blocking_key', { key: 'text', structure: 'uuid' }, ordered);
};

/** Writes anew the keys by which these structures meet their doubles; a merged one has none. */
export const rekey = async (tx: Tx, ids: string[]): Promise<void> => {
  const records = await comparable(tx, ids);
  const keyed = await inSlices(records, (record) => ({ id: record.id, keys: blockingKeys(record) }));
  const structures = keyed.flatMap(({ id, keys }) => keys.map(() => id));
  const keys = keyed.flatMap((one) => one.keys);
  // What is there stays, so that a correction writes little; a structure that is new has nothing to lose.
  const { rows } = await sql<{ keyed: boolean }>`select exists (select from registry.blocking_key
    where structure = any(${ids})) as keyed`.execute(tx);
  if (rows[0]?.keyed)
    await sql`delete from registry.blocking_key b where b.structure = any(${ids}) and not exists (select
    from unnest(${keys}::text[], ${structures}::uuid[]) as x(key, structure) where x.structure = b.structure and x.key = b.key)`.execute(
      tx,
    );
  await sql`insert into registry.blocking_key (key, structure)
    select key, structure from unnest(${keys}::text[], ${structures}::uuid[]) as x(key, structure)
    on conflict do nothing`.execute(tx);
};
