import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';
import { facetNames } from './counts.ts';
import type { FacetCounts } from './counts.ts';
import type { Cursor } from './cursor.ts';
import { queryOf, without } from './filters.ts';
import type { FacetName, Filters } from './filters.ts';
import type { Found } from './listed.ts';
import { allOf } from './question.ts';
import type { Question } from './question.ts';

/** Answers are counted and ranked exactly up to here; beyond, there are "more than". */
export const countedUpTo = 10_000;

type Tx = Transaction<RegistryTables>;

const columns = sql`structure, sort, country, region, province, kind, womens, label, chains`;

/** Counts by facet over what a tsquery finds, as far as `countedUpTo`. */
const countFound = async (tx: Tx, query: string, facets: readonly FacetName[]) => {
  const has = (facet: FacetName) => facets.includes(facet);
  const parts = [
    sql`select 'total' as facet, '' as value, count(*)::int as n from hit`,
    ...(['country', 'region', 'province', 'kind', 'label'] as const)
      .filter(has)
      .map((facet) => sql`select ${facet}, ${sql.ref(facet)}, count(*)::int from hit group by 2`),
    ...(has('womens') ? [sql`select 'womens', 'yes', count(*)::int from hit where womens`] : []),
    ...(has('chain') ? [sql`select 'chain', chain, count(*)::int from hit, unnest(chains) as chain group by 2`] : []),
  ];
  const { rows } = await sql<{ facet: FacetName | 'total'; value: string | null; n: number }>`
    with hit as materialized (select ${columns} from registry.structure_index
      where terms @@ ${query}::tsquery limit ${countedUpTo + 1})
    ${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows;
};

/** How many are found, at most `countedUpTo + 1`. */
export const countOnly = async (tx: Tx, question: Question, filters: Filters): Promise<number> =>
  (await countFound(tx, allOf([question.broad, queryOf(filters)]), []))[0]?.n ?? 0;

/** How many are found, at most `countedUpTo + 1`, and how many each facet's values would leave. */
export const countAnswers = async (
  tx: Tx,
  question: Question,
  filters: Filters,
): Promise<{ total: number; facets: FacetCounts }> => {
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, new Map()])) as FacetCounts;
  const narrowed = facetNames.filter(
    (facet) => JSON.stringify(without(filters, facet)) !== JSON.stringify(filters) && facet !== 'province',
  );
  const free = facetNames.filter((facet) => !narrowed.includes(facet) && facet !== 'province');
  const provinceOf = filters.region === null ? [] : (['province'] as const);
  const take = (rows: Awaited<ReturnType<typeof countFound>>): number => {
    let total = 0;
    for (const { facet, value, n } of rows) {
      if (facet === 'total') total = n;
      else if (value !== null) facets[facet].set(value, n);
    }
    return total;
  };
  const over = (chosen: Filters, wanted: readonly FacetName[]) =>
    countFound(tx, allOf([question.broad, queryOf(chosen)]), wanted);
  const total = take(await over(filters, filters.province === null ? [...free, ...provinceOf] : free));
  for (const facet of narrowed) take(await over(without(filters, facet), [facet]));
  if (filters.province !== null) take(await over(without(filters, 'province'), provinceOf));
  // No value that says nothing, and none of another country's regions.
  facets.label.delete('none');
  return { total, facets };
};

const missing = (question: Question) =>
  sql.join(
    question.words.map((word) => sql`(not terms @@ ${word}::tsquery)::int`),
    sql` + `,
  );

/** Ranked: the whole name, then every word in a name, then by sound, then by meaning; what lacks words comes last. */
const ranked = async (tx: Tx, question: Question, filters: Filters, after: Cursor | null, limit: number) => {
  const query = allOf([question.broad, queryOf(filters)]);
  const from = after
    ? sql`(tier, sort, structure) > (${after.tier}::int, ${String(after.key)}, ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<Found>`
    with hit as materialized (
      select structure, sort, case when terms @@ ${question.exact}::tsquery then 0
          when terms @@ ${question.named}::tsquery then 1 when terms @@ ${question.sounding}::tsquery then 2
          else 3 + ${missing(question)} end as tier
      from registry.structure_index where terms @@ ${query}::tsquery)
    select structure, tier, sort as key from hit where ${from} order by tier, sort, structure limit ${limit}`.execute(
    tx,
  );
  return rows;
};

/** Too many to be ranked: those of that very name first, then all others in the shuffle, the same for every reader. */
const shuffled = async (tx: Tx, question: Question, filters: Filters, after: Cursor | null, limit: number) => {
  const choice = queryOf(filters);
  const first =
    after === null || after.tier === 0
      ? (
          await sql<Found>`with hit as materialized (select structure, sort from registry.structure_index
              where terms @@ ${allOf([question.exact, choice])}::tsquery limit ${countedUpTo})
            select structure, 0 as tier, sort as key from hit
            where ${after ? sql`(sort, structure) > (${String(after.key)}, ${after.id}::uuid)` : sql`true`}
            order by sort, structure limit ${limit}`.execute(tx)
        ).rows
      : [];
  if (first.length === limit) return first;
  const from =
    after !== null && after.tier > 0
      ? sql`(shuffle, structure) > (${Number(after.key)}::int, ${after.id}::uuid)`
      : sql`true`;
  // Only the walk in order is quick here, and the planner cannot know that matches lie everywhere in it.
  await sql`select set_config('enable_bitmapscan', 'off', true)`.execute(tx);
  const { rows } = await sql<Found>`select structure, 1 as tier, shuffle as key from registry.structure_index
    where ${from} and terms @@ ${allOf([question.broad, choice])}::tsquery
      and not terms @@ ${question.exact}::tsquery
    order by shuffle, structure limit ${limit - first.length}`.execute(tx);
  return [...first, ...rows];
};

/** A page of what is found, best first where it can be ranked. */
export const found = (
  tx: Tx,
  question: Question,
  filters: Filters,
  { total, after, limit }: { total: number; after: Cursor | null; limit: number },
): Promise<Found[]> => (total > countedUpTo ? shuffled : ranked)(tx, question, filters, after, limit);
