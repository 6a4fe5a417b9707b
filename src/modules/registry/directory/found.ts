import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RegistryTables } from '../tables.ts';
import { facetNames, noCounts } from './counts.ts';
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

interface Ranking {
  question: Question;
  after: Cursor | null;
  limit: number;
}

interface Row {
  facet: FacetName | 'total' | 'page';
  value: string | null;
  n: number;
  key: string;
}

/** How many of the words a structure lacks, for those found by some of them. */
const missing = (question: Question) =>
  sql.join(
    question.words.map((word) => sql`(not terms @@ ${word}::tsquery)::int`),
    sql` + `,
  );

/** The whole name, then every word in a name, then by sound, then by meaning; what lacks words last; then by name. */
const rankedPart = ({ question, after, limit }: Ranking) => sql`
  select * from (select 'page' as facet, structure::text as value, tier as n, sort as key from (
    select structure, sort, case when terms @@ ${question.exact}::tsquery then 0
      when terms @@ ${question.named}::tsquery then 1 when terms @@ ${question.sounding}::tsquery then 2
      else 3 + ${missing(question)} end as tier
    from hit where (select count(*) from hit) <= ${countedUpTo}) as ranked
  where ${after ? sql`(tier, sort, structure) > (${after.tier}::int, ${String(after.key)}, ${after.id}::uuid)` : sql`true`}
  order by tier, sort, structure limit ${limit}) as page`;

/** One scan of the index for all: the total, the counts of these facets as far as `countedUpTo`, and the ranked page. */
const countFound = async (tx: Tx, query: string, facets: readonly FacetName[], ranking?: Ranking): Promise<Row[]> => {
  const has = (facet: FacetName) => facets.includes(facet);
  const parts = [
    sql`select 'total' as facet, '' as value, count(*)::int as n, '' as key from hit`,
    ...(['country', 'region', 'province', 'kind', 'label'] as const)
      .filter(has)
      .map((facet) => sql`select ${facet}, ${sql.ref(facet)}, count(*)::int, '' from hit group by 2`),
    ...(has('womens') ? [sql`select 'womens', 'yes', count(*)::int, '' from hit where womens`] : []),
    ...(has('chain')
      ? [sql`select 'chain', chain, count(*)::int, '' from hit, unnest(chains) as chain group by 2`]
      : []),
    ...(ranking ? [rankedPart(ranking)] : []),
  ];
  const { rows } = await sql<Row>`
    with hit as materialized (select ${columns} ${ranking ? sql`, terms` : sql``} from registry.structure_index
      where terms @@ ${query}::tsquery limit ${countedUpTo + 1})
    ${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows;
};

export interface Answers {
  /** At most `countedUpTo + 1`. */
  total: number;
  facets: FacetCounts;
  /** Facets counted over the first `countedUpTo` only: each of their values has at least that many. */
  atLeast: FacetName[];
  rows: Found[];
}

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

/** What is found: counted, with the facets when asked for, and its page, best first where it can be ranked. */
export const found = async (
  tx: Tx,
  question: Question,
  filters: Filters,
  { counted, after, limit }: { counted: boolean; after: Cursor | null; limit: number },
): Promise<Answers> => {
  const facets = noCounts();
  const page: Found[] = [];
  const take = (rows: Row[]): number => {
    let total = 0;
    for (const { facet, value, n, key } of rows) {
      if (facet === 'total') total = n;
      else if (facet === 'page') page.push({ structure: value!, tier: n, key });
      else if (value !== null) facets[facet].set(value, n);
    }
    return total;
  };
  const chosen = counted ? facetNames.filter((facet) => filters[facet] !== null) : [];
  // A province is told within its region only, and a chosen region lets go of its province.
  const free = counted
    ? facetNames.filter((facet) => !chosen.includes(facet) && (facet !== 'province' || filters.region !== null))
    : [];
  const over = (choice: Filters) => allOf([question.broad, queryOf(choice)]);
  const total = take(await countFound(tx, over(filters), free, { question, after, limit }));
  const atLeast = total > countedUpTo ? [...free] : [];
  for (const facet of chosen) {
    if (take(await countFound(tx, over(without(filters, facet)), [facet])) > countedUpTo) atLeast.push(facet);
  }
  // No value that says nothing.
  facets.label.delete('none');
  if (total <= countedUpTo) return { total, facets, atLeast, rows: page };
  return { total, facets, atLeast, rows: await shuffled(tx, question, filters, after, limit) };
};
