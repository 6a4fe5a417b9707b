import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { relationOf } from '../commands/insert-rows.ts';
import { tellSearch } from '../searched.ts';
import type { RegistryTables } from '../tables.ts';
import { rekey } from '../intake/blocking.ts';
import { entryOf } from './entry.ts';
import type { Described, Entry } from './entry.ts';

const batch = 5000;

const rowsOf = async (tx: Transaction<RegistryTables>, ids: string[]): Promise<Described[]> => {
  const { rows } = await sql<Described>`
    select s.id as structure, s.name, s.names, s.acronym, s.commune, s.register_number, s.ice, s.country, s.region,
      s.province, s.kind, s.womens, coalesce(c.chains, '{}') as chains, coalesce(p.products, '[]') as products,
      coalesce(l.stages, '{}') as stages
    from registry.structure s
      left join (select structure, array_agg(value_chain order by value_chain) as chains
        from registry.structure_value_chain where structure = any(${ids}) group by 1) c on c.structure = s.id
      left join (select structure, jsonb_agg(name) as products
        from registry.product where structure = any(${ids}) group by 1) p on p.structure = s.id
      left join (select structure, array_agg(stage) as stages from registry.structure_label
        where structure = any(${ids}) group by 1) l on l.structure = s.id
    where s.id = any(${ids}) and s.state = 'active'`.execute(tx);
  return rows;
};

const columns = {
  structure: 'uuid',
  sort: 'text',
  country: 'text',
  region: 'text',
  province: 'text',
  kind: 'text',
  womens: 'boolean',
  label: 'text',
  chains: 'text',
  terms: 'text',
};

/** Puts these rows into the index, in place of those of the same structures; one statement, so one change of the facets. */
export const writeEntries = async (tx: Transaction<RegistryTables>, entries: Entry[]): Promise<void> => {
  if (entries.length === 0) return;
  await sql`insert into registry.structure_index as known
      (structure, sort, shuffle, country, region, province, kind, womens, label, chains, terms)
    select structure, sort, hashtext(structure::text), country, region, province, kind, womens, label,
      string_to_array(chains, e'\\t'), array_to_tsvector(string_to_array(terms, e'\\t'))
    from ${relationOf(entries, columns)}
    on conflict (structure) do update set sort = excluded.sort, country = excluded.country, region = excluded.region,
      province = excluded.province, kind = excluded.kind, womens = excluded.womens, label = excluded.label,
      chains = excluded.chains, terms = excluded.terms
    where known.terms <> excluded.terms or known.sort <> excluded.sort`.execute(tx);
};

/**
 * Writes anew what the directory searches and counts about these structures, and tells the one search; those no longer
 * active leave both.
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
    await writeEntries(tx, rows.map(entryOf));
    await tellSearch(tx, some);
  }
};
