import { performance } from 'node:perf_hooks';
import type { Pool, PoolClient } from 'pg';
import { lexemesOf, tellingWords } from '../../src/modules/registry/directory/lexemes.ts';

/**
 * Structures by the million, made inside the database from a vocabulary whose terms our own normaliser has computed:
 * words as common as in real registers (Zipf), in both scripts, over the 12 regions and four other countries.
 */
const wordRow = ([latin, arabic]: [string, string]) => {
  const none = { acronym: null, commune: null, products: [], numbers: [], country: '', region: null, province: null };
  const facets = { kind: '', womens: false, label: 'none' as const, chains: [] };
  const terms = lexemesOf({ ...none, ...facets, names: { fr: latin, ar: arabic } }).filter((one) => /^[nx]/.test(one));
  return { latin, arabic, fr: tellingWords(latin).join(' '), ar: tellingWords(arabic).join(' '), terms };
};

const prepare = `
  create schema if not exists bench;
  create or replace function bench.u(i bigint, k bigint) returns float8 language sql immutable parallel safe as
    $$ select (hashint8extended(i, k) & 2147483647)::float8 / 2147483648 $$;
  drop table if exists bench.word, bench.province, bench.chain;
  create table bench.word (at int primary key, latin text, arabic text, fr text, ar text, terms text[]);
  create table bench.chain as select (row_number() over (order by code) - 1)::int as at, code from registry.value_chain;
  create table bench.province (at int primary key, country text, region text, province text);`;

/** Everything about structure i is drawn from hashes of i, so that a seed makes the same register again. */
const drawn = (from: number, to: number) => `
  select (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000000')::uuid as structure, i, p.country, p.region, p.province,
    case when bench.u(i, 1) < 0.9 then 'cooperative' when bench.u(i, 1) < 0.94 then 'union'
      when bench.u(i, 1) < 0.98 then 'association' else 'other' end as kind,
    bench.u(i, 2) < 0.22 as womens,
    case when bench.u(i, 3) < 0.03 then 'certified' when bench.u(i, 3) < 0.08 then 'engaged' else 'none' end as label,
    case when bench.u(i, 5) < 0.3 and c1.code <> c2.code then array[c1.code, c2.code] else array[c1.code] end as chains,
    a.latin || ' ' || b.latin || coalesce(' ' || c.latin, '') as latin,
    a.arabic || ' ' || b.arabic || coalesce(' ' || c.arabic, '') as arabic,
    a.fr || ' ' || b.fr || coalesce(' ' || c.fr, '') as fr,
    a.ar || ' ' || b.ar || coalesce(' ' || c.ar, '') as ar,
    a.terms || b.terms || coalesce(c.terms, '{}') as terms
  from generate_series(${from}, ${to}) as i
    join bench.province p on p.at = floor(power(bench.u(i, 4), 1.6) * (select count(*) from bench.province))::int
    join bench.chain c1 on c1.at = floor(power(bench.u(i, 6), 1.5) * (select count(*) from bench.chain))::int
    join bench.chain c2 on c2.at = floor(bench.u(i, 7) * (select count(*) from bench.chain))::int
    join bench.word a on a.at = floor(power(bench.u(i, 8), 4) * (select count(*) from bench.word))::int
    join bench.word b on b.at = floor(power(bench.u(i, 9), 2.5) * (select count(*) from bench.word))::int
    left join bench.word c on bench.u(i, 10) < 0.3 and c.at = floor(power(bench.u(i, 11), 2) * (select count(*) from bench.word))::int`;

/** One statement for both tables, so that nothing is drawn twice. Structures stand as they came, not by name. */
const fill = (from: number, to: number) => `
  with made as materialized (${drawn(from, to)}), structures as (
    insert into registry.structure (id, kind, names, country, region, province, womens, created_at, updated_at)
    select structure, kind, jsonb_build_object('fr', 'Coopérative ' || latin, 'ar', 'تعاونية ' || arabic), country, region,
      province, womens, now(), now() from made)
  insert into registry.structure_index
    select structure, fr, hashtext(structure::text), country, region, province, kind, womens, label, chains,
      array_to_tsvector(terms || case when cardinality(chains) = 2 then array['c' || chains[1], 'c' || chains[2]]
          else array['c' || chains[1]] end
        || array['e' || fr, 'e' || ar, 'f' || country, 'k' || kind,
          'w' || case when womens then 'yes' else 'no' end, 'l' || label]
        || case when region is null then '{}' else array['f' || region, 'f' || province] end)
    from made`;

/** Without what slows a bulk load: the directory reads structures by their id only, and its index is built afterwards. */
const bare = `
  alter table registry.structure_index set unlogged;
  alter table registry.structure_index set (autovacuum_enabled = false);
  alter table registry.structure set (autovacuum_enabled = false);
  alter table registry.structure_index disable trigger all;
  alter table registry.structure_index drop constraint structure_index_pkey;
  drop index registry.structure_index_order, registry.structure_index_shuffle, registry.structure_index_terms,
    registry.one_structure_per_register_number, registry.one_structure_per_ice, registry.structure_merged_into,
    registry.structure_not_active, registry.structure_region`;

const terms = `set maintenance_work_mem = '1GB';
  create index structure_index_terms on registry.structure_index using gin (terms)`;

const others = `
  set maintenance_work_mem = '256MB';
  create unique index structure_index_pkey on registry.structure_index (structure);
  create index structure_index_order on registry.structure_index (sort, structure);
  create index structure_index_shuffle on registry.structure_index (shuffle, structure);
  insert into registry.facet_delta
    select country, region, province, kind, case when womens then 'yes' else 'no' end, label, chain, count(*)
    from registry.structure_index cross join lateral unnest('*'::text || chains) as chain group by 1, 2, 3, 4, 5, 6, 7;
  select registry.fold_facets()`;

const finish = `
  alter table registry.structure_index enable trigger all;
  alter table registry.structure_index add primary key using index structure_index_pkey;
  alter table registry.structure_index reset (autovacuum_enabled);
  alter table registry.structure reset (autovacuum_enabled)`;

/** Fills an empty, migrated register with `size` structures; indexes and counts are built afterwards, in bulk. */
export const generate = async (
  pool: Pool,
  size: number,
  words: [string, string][],
  places: { country: string; region: string | null; province: string | null }[],
): Promise<void> => {
  const [client, second] = [await pool.connect(), await pool.connect()];
  try {
    await client.query(prepare);
    const text = JSON.stringify(words.map((word, at) => ({ at, ...wordRow(word) })));
    await client.query(`insert into bench.word select * from jsonb_populate_recordset(null::bench.word, $1)`, [text]);
    await client.query(`insert into bench.province select * from jsonb_populate_recordset(null::bench.province, $1)`, [
      JSON.stringify(places.map((place, at) => ({ at, ...place }))),
    ]);
    await client.query(`analyze bench.word; analyze bench.chain; analyze bench.province; ${bare}`);
    let next = 1;
    const fillOn = async (one: PoolClient): Promise<void> => {
      await one.query(`set work_mem = '256MB'; set synchronous_commit = off; set jit = off`);
      for (let from = next; from <= size; from = next) {
        next = from + 100_000;
        await one.query(fill(from, Math.min(size, from + 99_999)));
      }
    };
    const step = async (what: string, ...doing: Promise<unknown>[]): Promise<void> => {
      const start = performance.now();
      await Promise.all(doing);
      if (size > 100_000) console.log(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    };
    await step('rows', fillOn(client), fillOn(second));
    await step('index and counts', client.query(terms), second.query(others));
    await client.query(finish);
    await step(
      'statistics',
      client.query('vacuum (analyze) registry.structure_index'),
      second.query('analyze registry.structure').then(() => second.query('vacuum (analyze) registry.facet_count')),
    );
  } finally {
    client.release(true);
    second.release(true);
  }
};
