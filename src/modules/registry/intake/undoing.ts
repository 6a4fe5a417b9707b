import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';

type Tx = Transaction<RegistryTables>;

/** Tables of rooms above that hold structures: their columns of that name. We know no room, only that it points here. */
const holders = async (tx: Tx): Promise<{ schema: string; table: string }[]> => {
  const { rows } = await sql<{ schema: string; table: string }>`
    select c.table_schema as schema, c.table_name as table from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'structure' and c.udt_name = 'uuid' and t.table_type = 'BASE TABLE'
      and c.table_schema not in ('registry', 'pg_catalog', 'information_schema')`.execute(tx);
  return rows;
};

const usedAbove = async (tx: Tx, about: string) => {
  const all = (await holders(tx)).map(
    ({ schema, table }) => sql`select h.structure from ${sql.table(`${schema}.${table}`)} h
      join registry.import_row r on r.structure = h.structure and r.import = ${about} and r.outcome = 'registered'`,
  );
  return all.length === 0 ? sql`select null::uuid as structure where false` : sql.join(all, sql` union `);
};

/** Structures of an import that somebody has changed, claimed, merged or used since: how many, and a few names. */
export const whatStandsInTheWay = async (tx: Tx, about: string): Promise<{ count: number; names: string[] }> => {
  const { rows } = await sql<{ count: number; names: string[] | null }>`
    with standing as (
      select s.id from registry.import_row r join registry.structure s on s.id = r.structure
        where r.import = ${about} and r.outcome = 'registered' and (s.version > 1
          or exists (select from registry.claim c where c.structure = s.id)
          or exists (select from registry.merge m where s.id in (m.kept, m.gone)))
      union select s.id from registry.import_row r join registry.structure_change c on c.id = r.change
        join registry.structure s on s.id = r.structure
        where r.import = ${about} and r.outcome = 'filled' and s.version > (select max(x.version) from registry.structure_change x
          join registry.import_row y on y.change = x.id where y.import = ${about} and x.structure = s.id)
      union (${await usedAbove(tx, about)}))
    select count(*) as count, (array_agg(s.name order by s.name))[1:5] as names
    from standing join registry.structure s on s.id = standing.id`.execute(tx);
  return { count: Number(rows[0]?.count ?? 0), names: rows[0]?.names ?? [] };
};
