import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';
import type { LabelFacet, Names } from '../tables.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { rekey } from '../intake/blocking.ts';
import { inSlices } from '../intake/in-slices.ts';
import { lexemesOf, sortKeyOf } from './lexemes.ts';

interface Row {
  structure: string;
  name: string;
  names: Names;
  acronym: string | null;
  commune: string | null;
  register_number: string | null;
  ice: string | null;
  country: string;
  region: string | null;
  province: string | null;
  kind: string;
  womens: boolean;
  chains: string[];
  products: Trilingual[];
  label: LabelFacet;
}

const batch = 5000;

const rowsOf = async (tx: Transaction<RegistryTables>, ids: string[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select s.id as structure, s.name, s.names, s.acronym, s.commune, s.register_number, s.ice, s.country, s.region,
      s.province, s.kind, s.womens, coalesce(c.chains, '{}') as chains, coalesce(p.products, '[]') as products,
      case when l.certified then 'certified' when l.certified is not null then 'engaged' else 'none' end as label
    from registry.structure s
      left join (select structure, array_agg(value_chain order by value_chain) as chains
        from registry.structure_value_chain where structure = any(${ids}) group by 1) c on c.structure = s.id
      left join (select structure, jsonb_agg(name) as products
        from registry.product where structure = any(${ids}) group by 1) p on p.structure = s.id
      left join (select structure, bool_or(stage = 'certified') as certified from registry.structure_label
        where structure = any(${ids}) and stage <> 'expired' group by 1) l on l.structure = s.id
    where s.id = any(${ids}) and s.state = 'active'`.execute(tx);
  return rows;
};

const entryOf = (row: Row) => ({
  structure: row.structure,
  sort: sortKeyOf(row.name),
  country: row.country,
  region: row.region,
  province: row.province,
  kind: row.kind,
  womens: row.womens,
  label: row.label,
  chains: row.chains,
  terms: lexemesOf({ ...row, numbers: [row.register_number, row.ice].filter((number) => number !== null) }),
});

/**
 * Writes anew what the directory searches and counts about these structures; those no longer active leave it.
 * To be called by every verb that changes a name, a place, a chain, a product, a label or a state.
 */
export const reindex = async (tx: Transaction<RegistryTables>, ids: string[]): Promise<void> => {
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    await rekey(tx, some);
    const rows = await rowsOf(tx, some);
    if (rows.length < some.length) {
      await sql`delete from registry.structure_index i where structure = any(${some})
        and not exists (select from registry.structure s where s.id = i.structure and s.state = 'active')`.execute(tx);
    }
    if (rows.length === 0) continue;
    await sql`insert into registry.structure_index as known
        (structure, sort, shuffle, country, region, province, kind, womens, label, chains, terms)
      select structure, sort, hashtext(structure::text), country, region, province, kind, womens, label, chains,
        array_to_tsvector(terms)
      from jsonb_to_recordset(${JSON.stringify(await inSlices(rows, entryOf))}::jsonb) as x(structure uuid, sort text, country text,
        region text, province text, kind text, womens boolean, label text, chains text[], terms text[])
      on conflict (structure) do update set sort = excluded.sort, country = excluded.country, region = excluded.region,
        province = excluded.province, kind = excluded.kind, womens = excluded.womens, label = excluded.label,
        chains = excluded.chains, terms = excluded.terms
      where known.terms <> excluded.terms or known.sort <> excluded.sort`.execute(tx);
  }
};
