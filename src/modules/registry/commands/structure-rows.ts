import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Context } from '../../../platform/command.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { Locked, locked } from '../../../platform/locked.ts';
import type { Actor } from '../../../platform/rights.ts';
import { reindex } from '../directory/reindex.ts';
import { foldSoon } from '../directory/fold-facets.ts';
import { isWomens } from '../rules/members.ts';
import type { MemberClass } from '../rules/members.ts';
import type { Fields } from '../rules/merging.ts';
import type { RegistryTables, StructureState } from '../tables.ts';

export type RegistryContext = Context<RegistryTables>;
type Tx = Transaction<RegistryTables>;

export interface StructureRow {
  id: string;
  region: string | null;
  version: number;
  state: StructureState;
}

/** The structure's row, held until the transaction ends, so that its versions follow one another. */
export const structureForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<StructureRow>> =>
  locked(
    await tx
      .selectFrom('registry.structure')
      .select(['id', 'region', 'version', 'state'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );

/** The fields that `correct-structure` changes and history compares, as they stand. */
export const fieldsOf = async (tx: Tx, id: string): Promise<Fields> => {
  const { rows } = await sql<Fields>`
    select kind, names, acronym, legal_form, register_country, register_number, ice, country, region, province, commune,
      address, created_on, womens_declared, website, summary,
      array(select value_chain from registry.structure_value_chain where structure = s.id order by 1) as value_chains,
      coalesce((select jsonb_agg(name order by id) from registry.product where structure = s.id), '[]') as products
    from registry.structure s where id = ${id}`.execute(tx);
  return rows[0] ?? {};
};

const lists = ['value_chains', 'products'];
const asJson = new Set(['names', 'summary']);

const writeLists = async (tx: Tx, id: string, { value_chains, products }: Fields): Promise<void> => {
  if (value_chains !== undefined) {
    await tx.deleteFrom('registry.structure_value_chain').where('structure', '=', id).execute();
    await sql`insert into registry.structure_value_chain (structure, value_chain)
      select ${id}, code from unnest(${value_chains as string[]}::text[]) as code`.execute(tx);
  }
  if (products === undefined) return;
  await tx.deleteFrom('registry.product').where('structure', '=', id).execute();
  for (const name of products as object[]) {
    if (Object.keys(name).length === 0) continue;
    await tx
      .insertInto('registry.product')
      .values({ id: newId(), structure: id, name: JSON.stringify(name), value_chain: null })
      .execute();
  }
};

/** Writes these fields and no other; lists are replaced whole. */
export const writeFields = async (tx: Tx, id: string, fields: Fields): Promise<void> => {
  const columns = Object.entries(fields)
    .filter(([field]) => !lists.includes(field))
    .map(([field, value]) => [field, asJson.has(field) ? JSON.stringify(value ?? {}) : value]);
  if (columns.length > 0) {
    await tx.updateTable('registry.structure').set(Object.fromEntries(columns)).where('id', '=', id).execute();
  }
  await writeLists(tx, id, fields);
};

/** Says again whether it is a women's structure, by what was declared and its latest count. */
export const tellWomens = async (tx: Tx, id: string): Promise<void> => {
  const { rows } = await sql<{ declared: boolean | null; total: number | null; classes: MemberClass[] | null }>`
    select s.womens_declared as declared, m.total,
      (select jsonb_agg(c) from registry.member_class c where c.member_count = m.id) as classes
    from registry.structure s left join lateral
      (select id, total from registry.member_count where structure = s.id order by as_of desc limit 1) m on true
    where s.id = ${id}`.execute(tx);
  const [{ declared, total, classes } = { declared: null, total: null, classes: null }] = rows;
  const womens = isWomens(declared, total === null ? null : { total, classes: classes ?? [] });
  await tx.updateTable('registry.structure').set({ womens }).where('id', '=', id).execute();
};

export interface ChangeTold {
  verb: string;
  why?: string | null;
  before?: Fields;
  after?: Fields;
  reverts?: string;
}

/** A new version of a structure: its history, its place in the directory, and the id of the change. */
export const keepChange = async (
  { tx, actor, now, later }: RegistryContext,
  structure: StructureRow,
  { verb, why = null, before = {}, after = {}, reverts }: ChangeTold,
): Promise<string> => {
  const [id, version] = [newId(), structure.version + 1];
  await tx.updateTable('registry.structure').set({ version, updated_at: now }).where('id', '=', structure.id).execute();
  const told = { before: JSON.stringify(before as Json), after: JSON.stringify(after as Json) };
  await tx
    .insertInto('registry.structure_change')
    .values({
      id,
      structure: structure.id,
      at: now,
      actor: actor.id,
      verb,
      why,
      version,
      ...told,
      reverts: reverts ?? null,
    })
    .execute();
  await reindex(tx, [structure.id]);
  await foldSoon(later, now);
  return id;
};
