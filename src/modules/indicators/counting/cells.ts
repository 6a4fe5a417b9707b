// One statement a leg: lines → cells. `rules/figure.ts` says the same in a few lines; `counting.test.ts` compares them.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { cutsOf } from '../rules/cell.ts';
import { legsOf } from '../rules/definition.ts';
import type { Clause, Definition, Leg } from '../rules/definition.ts';
import type { Tx } from './wanted.ts';

export type SourceIds = ReadonlyMap<string, number>;

/** What a cell gains or loses. Numbers come as the database writes them, so that nothing is rounded on the way. */
export interface Share {
  scope: string;
  dimension: string;
  place: string;
  category: string;
  period: string;
  num: string;
  den: string;
  missing: number;
}

/** Which lines are looked at: all of now, or those of a key, in the state of now or of a day in the past. */
export interface Looking {
  structures?: string[];
  roots?: string[];
  at?: Date | null;
}

const clauseSql = (ids: SourceIds, { kind, where }: Clause): RawBuilder<unknown> =>
  sql`(f.kind = ${sql.raw(String(ids.get(kind) ?? -1))}${sql.join(
    where.map(({ dimension, in: wanted }) => {
      const column = sql`${sql.ref(`f.${dimension}`)}::text`;
      const named = wanted.filter((one) => one !== '?');
      const parts = [
        ...(named.length > 0 ? [sql`${column} = any(${named})`] : []),
        ...(wanted.includes('?') ? [sql`${column} is null`] : []),
      ];
      return sql` and (${parts.length === 0 ? sql`false` : sql.join(parts, sql` or `)})`;
    }),
    sql``,
  )})`;

/** The lines of a leg: SQL over `indicators.fact f`. */
export const legLines = (ids: SourceIds, { of }: Leg): RawBuilder<unknown> =>
  of.length === 0
    ? sql`false`
    : sql`(${sql.join(
        of.map((clause) => clauseSql(ids, clause)),
        sql` or `,
      )})`;

/** What stood at an hour of the house; now when none is said. */
export const standing = (at: Date | null | undefined): RawBuilder<unknown> =>
  at ? sql`f.valid_from <= ${at} and f.valid_to > ${at}` : sql`f.valid_to = 'infinity'`;

export const addedSql = ({ adds }: Leg, ceiling: number): RawBuilder<unknown> => {
  if (adds === 'one') return sql`1::numeric`;
  if (adds === 'weighted') return sql`coalesce(f.weight, 1) * f.level`;
  if (adds === 'ceiling')
    return sql`case when f.level is not null then coalesce(f.weight, 1) * ${ceiling}::numeric end`;
  return sql`${sql.ref(`f.${adds}`)}::numeric`;
};

/** By what a leg counts once, or whose last line counts. */
export const keySql = ({ once, last }: Leg): RawBuilder<unknown> =>
  once === 'structure' || last ? sql`f.structure` : sql`f.record`;

const lookingSql = ({ structures, roots, at }: Looking, leg: Leg): RawBuilder<unknown> => {
  const byStructure = leg.once === 'structure' || leg.last;
  if (!structures || !roots) return standing(at);
  const named = sql`f.root = any(${roots}::uuid[])`;
  // A line whose structure is not known belongs to no other: it is found by its root.
  if (byStructure)
    return sql`${standing(at)} and (f.structure = any(${structures}::uuid[]) or (f.structure is null and ${named}))`;
  return sql`${standing(at)} and ${named}`;
};

/** A line without a day is of no period; of a cumulative figure it stands before every step. */
const none = '0000';

const expanded = (definition: Definition): RawBuilder<unknown> => {
  const cuts = sql.join(
    cutsOf(definition).map(
      ({ scope, place, dimension, grain }) =>
        sql`(${sql.lit(scope)}, ${sql.lit(place)}, ${sql.lit(dimension)}, ${sql.lit(grain)})`,
    ),
  );
  const categories = definition.by.map(
    (dimension) => sql`when ${sql.lit(dimension)} then coalesce(${sql.ref(`l.${dimension}`)}::text, '?')`,
  );
  return sql`select l.key, l.record, l.day, l.n, l.lacking,
      case c.scope when 'all' then 'all' when 'programme' then l.s_programme when 'edition' then l.s_edition
        else l.s_funder end as scope,
      c.dimension, case when c.place then coalesce(l.s_place, '?') else '' end as place,
      case c.dimension when '' then '' ${sql.join(categories, sql` `)} end as category,
      case c.grain when 'whole' then '' when 'year' then left(l.month, 4) else l.month end as period
    from l cross join (values ${cuts}) c (scope, place, dimension, grain)
    where case c.scope when 'all' then true when 'programme' then l.s_programme is not null
        when 'edition' then l.s_edition is not null else l.s_funder is not null end
      and (c.grain = 'whole' or l.month <> ${sql.lit(none)} or ${sql.lit(definition.period !== 'within')})`;
};

const lineColumns = (definition: Definition): RawBuilder<unknown> =>
  sql.join([
    sql`${sql.ref(definition.place === 'seat' ? 'f.seat' : 'f.region')} as s_place`,
    sql`'programme:' || f.programme as s_programme`,
    sql`'edition:' || f.edition as s_edition`,
    sql`'funder:' || f.funder as s_funder`,
    ...definition.by.map((dimension) => sql`${sql.ref(`f.${dimension}`)} as ${sql.ref(dimension)}`),
  ]);

const linesSql = (definition: Definition, ids: SourceIds, leg: Leg, looking: Looking): RawBuilder<unknown> => {
  const key = keySql(leg);
  const added = addedSql(leg, definition.ceiling);
  const lacking = sql`(f.day is null or (${key}) is null or (${added}) is null)`;
  const from = sql`from indicators.fact f where ${legLines(ids, leg)} and ${lookingSql(looking, leg)}`;
  const columns = lineColumns(definition);
  // Written once a line, not once a cut.
  const month = sql`coalesce(to_char(f.day, 'YYYY-MM'), ${sql.lit(none)})`;
  const nothing = sql`null::date as day`;
  if (leg.last)
    return sql`select ${key} as key, f.record, ${month} as month, ${added} as n, ${lacking} as lacking, f.day, ${columns}
      ${from}`;
  const lost = sql`select null::uuid as key, f.record, ${month} as month, null::numeric as n, true as lacking, ${nothing}, ${columns}
    ${from} and ${lacking}`;
  if (leg.once !== null)
    return sql`select distinct ${key} as key, null::uuid as record, ${month} as month, 1::numeric as n, false as lacking, ${nothing},
      ${columns} ${from} and not ${lacking} union all ${lost}`;
  const places = Array.from({ length: 4 + definition.by.length }, (_, at) => sql.raw(String(at + 7)));
  // Lines alike are added up before they are cut: what is left is small.
  return sql`select null::uuid as key, null::uuid as record, ${month} as month, sum(${added}) as n, false as lacking, ${nothing},
    ${columns} ${from} and not ${lacking} group by 3, ${sql.join(places)} union all ${lost}`;
};

const cell = sql`scope, dimension, place, category, period`;

const sums = (leg: Leg, { period }: Definition): RawBuilder<unknown> => {
  const missing = sql`select ${cell}, 0::numeric as n, count(distinct record)::int as missing
    from e where lacking group by ${cell}`;
  if (leg.last) return sql`${lastSteps} union all ${missing}`;
  if (leg.once === null)
    return sql`select ${cell}, sum(n) as n, 0 as missing from e where not lacking group by ${cell} union all ${missing}`;
  const once =
    period === 'within'
      ? sql`select distinct ${cell}, key from e where not lacking`
      : sql`select scope, dimension, place, category, key, min(period) as period from e where not lacking
          group by scope, dimension, place, category, key`;
  return sql`select ${cell}, count(*)::numeric as n, 0 as missing from (${once}) once group by ${cell} union all ${missing}`;
};

/**
 * Of each structure the last record counts, in every category, with 0 where it says nothing of one that an earlier record
 * told of; each step is what a period changes.
 */
const lastSteps = sql`
  select scope, dimension, place, category, period, sum(step) as n, 0 as missing from (
    select scope, dimension, place, category, period,
      n - lag(n, 1, 0::numeric) over (partition by scope, dimension, place, category, key order by period) as step
    from (
      select distinct on (w.scope, w.dimension, w.place, g.category, w.key, w.period)
        w.scope, w.dimension, w.place, g.category, w.key, w.period, coalesce(h.n, 0) as n
      from (select distinct scope, dimension, place, key, period, day, record from e where not lacking) w
        join (select distinct scope, dimension, place, key, category from e where not lacking) g
          on (g.scope, g.dimension, g.place, g.key) = (w.scope, w.dimension, w.place, w.key)
        left join (select scope, dimension, place, category, key, day, record, sum(n) as n from e where not lacking
            group by scope, dimension, place, category, key, day, record) h
          on (h.scope, h.dimension, h.place, h.category, h.key, h.day, h.record)
            = (w.scope, w.dimension, w.place, g.category, w.key, w.day, w.record)
      order by w.scope, w.dimension, w.place, g.category, w.key, w.period, w.day desc, w.record desc
    ) last
  ) steps group by scope, dimension, place, category, period`;

const shareSql = (definition: Definition, ids: SourceIds, leg: Leg, looking: Looking): RawBuilder<unknown> => {
  const [num, den] = leg.side === 'num' ? [sql`n`, sql`0::numeric`] : [sql`0::numeric`, sql`n`];
  return sql`(with l as materialized (${linesSql(definition, ids, leg, looking)}), e as (${expanded(definition)})
    select ${cell}, ${num} as num, ${den} as den, missing from (${sums(leg, definition)}) sums)`;
};

/** All that these lines bring to the cells of a figure: SQL with the columns of `Share`. */
export const sharesSql = (definition: Definition, ids: SourceIds, looking: Looking): RawBuilder<unknown> =>
  sql`select ${cell}, sum(num) as num, sum(den) as den, sum(missing)::int as missing from (
    ${sql.join(
      legsOf(definition).map((leg) => shareSql(definition, ids, leg, looking)),
      sql` union all `,
    )}
  ) legs group by ${cell}`;

export const sharesOf = async (tx: Tx, definition: Definition, ids: SourceIds, looking: Looking): Promise<Share[]> =>
  legsOf(definition).length === 0 ? [] : (await sql<Share>`${sharesSql(definition, ids, looking)}`.execute(tx)).rows;
