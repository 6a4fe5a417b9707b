import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';
import type { Left } from './compare-thread.ts';

/** A block of more structures than this tells nothing; of a name without its place, `fewer`. */
const widest = 400;
const fewer = 25;
/** Bearers of a name that are looked at to say in how many provinces it is borne. */
const looked = 200;

/**
 * For each of these structures, those it shares a key with and that were registered before it (or all of them), and in
 * how many provinces its name is borne. Time is bounded by the blocks, whatever the size of the register.
 */
export const candidatesOf = async (
  tx: Transaction<RegistryTables>,
  ids: string[],
  { earlier }: { earlier: boolean },
): Promise<Left[]> => {
  await sql`set local jit = off`.execute(tx);
  const { rows } = await sql<Left>`
    with mine as materialized (select key, structure from registry.blocking_key where structure = any(${ids})),
    block as materialized (
      select k.key, b.members from (select distinct key from mine) k cross join lateral (
        select array_agg(structure) as members, count(*) as n
        from (select structure from registry.blocking_key where key = k.key limit ${widest + 1}::bigint) one) b
      where b.n between 2 and case when k.key like 'u:%' then ${fewer}::bigint else ${widest}::bigint end),
    borne as materialized (
      select k.key, count(distinct s.province) as provinces
      from (select distinct key from mine where key like 'u:%') k cross join lateral
        (select structure from registry.blocking_key where key = k.key limit ${looked}::bigint) b
        join registry.structure s on s.id = b.structure group by 1),
    bearers as (select m.structure, max(provinces) as n from mine m join borne using (key) group by 1)
    select m.structure as left, string_agg(distinct other::text, ',') as rights, coalesce(max(bearers.n), 0)::integer as bearers
    from mine m join block using (key) cross join lateral unnest(members) as other
      left join bearers on bearers.structure = m.structure
    where ${earlier ? sql`other < m.structure` : sql`other <> m.structure`}
    group by 1`.execute(tx);
  return rows;
};
