import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import type { NewStructure } from '../commands/schemas.ts';
import { writeFields } from '../commands/structure-rows.ts';
import type { RegistryContext } from '../commands/structure-rows.ts';
import { reindex } from '../directory/reindex.ts';
import { blanksFilled, saidOtherwise } from '../rules/import/fill-blanks.ts';
import { changesBetween } from '../rules/merging.ts';
import type { Fields } from '../rules/merging.ts';
import type { RegistryTables } from '../tables.ts';
import type { OnKnown, Outcome } from './tables.ts';

export interface KnownRow {
  row: number;
  structure: string;
  said: NewStructure;
}

export interface Applied {
  row: number;
  outcome: Outcome;
  structure: string;
  change: string | null;
}

interface Filled {
  id: string;
  row: number;
  structure: string;
  before: Fields;
  after: Fields;
}

/** The fields of many structures at once, held until the batch is written. */
const fieldsOfMany = async (tx: Transaction<RegistryTables>, ids: string[]): Promise<Map<string, Fields>> => {
  await sql`select from registry.structure where id = any(${ids}) order by id for update`.execute(tx);
  const { rows } = await sql<Fields & { id: string }>`
    select s.id, s.kind, s.names, s.acronym, s.legal_form, s.register_country, s.register_number, s.ice, s.country,
      s.region, s.province, s.commune, s.address, s.created_on, s.website,
      array(select value_chain from registry.structure_value_chain where structure = s.id order by 1) as value_chains,
      coalesce((select jsonb_agg(name order by id) from registry.product where structure = s.id), '[]') as products
    from registry.structure s where s.id = any(${ids})`.execute(tx);
  return new Map(rows.map(({ id, ...fields }) => [id, fields]));
};

const propose = async ({ tx, now }: RegistryContext, about: string, rows: Omit<Filled, 'before'>[]): Promise<void> => {
  await sql`insert into registry.proposal (id, structure, import, row, fields, made_at)
    select id, structure, ${about}, row, after, ${now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, structure uuid, row integer, after jsonb) on conflict do nothing`.execute(tx);
};

/** Each filling is a version of its structure, in the order of the rows; the directory is told once for all. */
const keepFilled = async ({ tx, actor, now }: RegistryContext, filled: Filled[]): Promise<void> => {
  for (const { structure, after } of filled) await writeFields(tx, structure, after);
  const text = JSON.stringify(filled);
  await sql`insert into registry.structure_change (id, structure, at, actor, verb, version, before, after)
    select x.id, x.structure, ${now}, ${actor.id}::uuid, 'import',
      s.version + row_number() over (partition by x.structure order by x.row), x.before, x.after
    from jsonb_to_recordset(${text}::jsonb) as x(id uuid, structure uuid, row integer, before jsonb, after jsonb)
      join registry.structure s on s.id = x.structure`.execute(tx);
  await sql`update registry.structure s set version = s.version + x.n, updated_at = ${now}
    from (select structure, count(*)::integer as n from jsonb_to_recordset(${text}::jsonb) as y(structure uuid) group by 1) x
    where s.id = x.structure`.execute(tx);
  await reindex(tx, [...new Set(filled.map(({ structure }) => structure))]);
};

/** What an import does with rows whose structure is known, by its setting. */
export const applyKnown = async (
  context: RegistryContext,
  about: string,
  on: OnKnown,
  rows: KnownRow[],
): Promise<Applied[]> => {
  if (rows.length === 0) return [];
  const untouched = (row: KnownRow): Applied => ({
    row: row.row,
    structure: row.structure,
    outcome: 'known',
    change: null,
  });
  if (on === 'skip') return rows.map(untouched);
  const current = await fieldsOfMany(
    context.tx,
    rows.map(({ structure }) => structure),
  );
  const told = rows.map((row): Filled => {
    const [now, said] = [current.get(row.structure) ?? {}, row.said as unknown as Fields];
    const { before, after } = changesBetween(now, on === 'fill' ? blanksFilled(now, said) : saidOtherwise(now, said));
    // Two rows may say of the same: the second finds what the first filled.
    if (on === 'fill') current.set(row.structure, { ...now, ...after });
    return { id: newId(), row: row.row, structure: row.structure, before, after };
  });
  const saying = told.filter(({ after }) => Object.keys(after).length > 0);
  if (on === 'propose') await propose(context, about, saying);
  else if (saying.length > 0) await keepFilled(context, saying);
  const outcome = on === 'propose' ? ('proposed' as const) : ('filled' as const);
  const changes = new Map(saying.map((one) => [one.row, one.id]));
  return rows.map((row) => {
    const change = changes.get(row.row);
    return change === undefined
      ? untouched(row)
      : { ...untouched(row), outcome, change: on === 'fill' ? change : null };
  });
};
