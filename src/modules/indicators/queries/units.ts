// The records behind a cell, in SQL: the same conditions as `counting/cells.ts`, for one cell and any day of the house.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '../../../platform/rights.ts';
import { addedSql, keySql, legLines, standing } from '../counting/cells.ts';
import type { SourceIds } from '../counting/cells.ts';
import type { Tx } from '../counting/wanted.ts';
import type { IndicatorRow } from '../rows.ts';
import { endOf } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import type { CrossedCell } from '../rules/crossing.ts';
import { legsOf } from '../rules/definition.ts';
import type { Definition, Leg } from '../rules/definition.ts';
import { sourceOf } from '../sources.ts';

export interface Behind {
  row: Pick<IndicatorRow, 'code' | 'definition'>;
  ids: SourceIds;
  cell: Cell & Partial<CrossedCell>;
  actor: Actor;
  /** An hour of the house in the past; now when null. */
  at: Date | null;
  /** Narrows the lines `f` further. */
  only?: RawBuilder<unknown>;
}

/** A unit of a figure: a structure where structures are counted, else a record. */
export interface UnitRow {
  unit: string;
  structure: string | null;
  readable: boolean;
  /** What it adds to the sum of the figure, and to that which it is divided by. */
  num: number;
  den: number;
  lines: {
    kind: number;
    record: string;
    root: string;
    day: string | null;
    programme: string | null;
    edition: string | null;
  }[];
}

export const scopeSql = (scope: string): RawBuilder<unknown> => {
  const [kind, id] = scope.split(':');
  return id === undefined ? sql`true` : sql`${sql.ref(`f.${kind}`)} = ${id}::uuid`;
};

export const placeSql = ({ place }: Definition, cell: Cell): RawBuilder<unknown> => {
  const column = sql.ref(place === 'seat' ? 'f.seat' : 'f.region');
  if (cell.place === '') return sql`true`;
  return cell.place === '?' ? sql`${column} is null` : sql`${column} = ${cell.place}`;
};

const categorySql = (dimension: string, category: string): RawBuilder<unknown> => {
  if (dimension === '') return sql`true`;
  const column = sql`${sql.ref(`f.${dimension}`)}::text`;
  return category === '?' ? sql`${column} is null` : sql`${column} = ${category}`;
};

export const timeSql = ({ period: rule }: Definition, { period }: Cell): RawBuilder<unknown> => {
  if (period === '') return sql`true`;
  const day = sql`to_char(f.day, 'YYYY-MM-DD')`;
  return rule === 'within'
    ? sql`${day} like ${`${period}%`}`
    : sql`(f.day is null or ${day} collate "C" <= ${endOf(period)})`;
};

const readableSql = (ids: SourceIds, actor: Actor): RawBuilder<unknown> => {
  const cases = [...ids].map(([kind, id]) => {
    const source = sourceOf(kind);
    return sql`when ${sql.raw(String(id))} then ${source ? source.readable(actor) : sql`false`}`;
  });
  return cases.length === 0 ? sql`false` : sql`(case f.kind ${sql.join(cases, sql` `)} else false end)`;
};

const columns = sql`f.kind, f.record, f.root, f.day, f.structure, f.programme, f.edition, f.region`;

const legSql = (
  { row, ids, cell, actor, at, only = sql`true` }: Behind,
  leg: Leg,
  lacking: boolean,
): RawBuilder<unknown> => {
  const { definition } = row;
  const [key, added] = [keySql(leg), addedSql(leg, definition.ceiling)];
  const lacks = sql`(f.day is null or (${key}) is null or (${added}) is null)`;
  const inCell = sql`${categorySql(cell.dimension, cell.category)} and ${categorySql(cell.also ?? '', cell.such ?? '')}`;
  const sums = leg.side === 'num' ? sql`n as num, 0::numeric as den` : sql`0::numeric as num, n as den`;
  const lines = sql`select ${columns}, ${lacking ? sql`f.record` : key} as unit, ${lacking ? sql`0::numeric` : added} as n,
      ${readableSql(ids, actor)} as readable, (${inCell}) as in_cell,
      ${leg.last && !lacking ? sql`dense_rank() over (partition by f.structure order by f.day desc, f.record desc)` : sql`1`} as place
    from indicators.fact f where ${legLines(ids, leg)} and ${standing(at)} and ${scopeSql(cell.scope)}
      and ${placeSql(definition, cell)} and ${timeSql(definition, cell)} and ${lacking ? lacks : sql`not ${lacks}`} and ${only}`;
  const kept = sql`select *, ${sums} from (${lines}) lines where place = 1 and in_cell`;
  if (leg.once === null) return kept;
  // Of a unit that counts once only its first line adds.
  return sql`select ${once('kept')}, case when row_number() over (partition by unit order by day, record) = 1 then num else 0 end as num,
    case when row_number() over (partition by unit order by day, record) = 1 then den else 0 end as den from (${kept}) kept`;
};

const once = (of: string): RawBuilder<unknown> =>
  sql.join(
    [
      'kind',
      'record',
      'root',
      'day',
      'structure',
      'programme',
      'edition',
      'region',
      'unit',
      'n',
      'readable',
      'in_cell',
      'place',
    ].map((name) => sql.ref(`${of}.${name}`)),
  );

const none = sql`select null::smallint as kind, null::uuid as record, null::uuid as root, null::date as day,
  null::uuid as structure, null::uuid as programme, null::uuid as edition, null::text as region, null::uuid as unit,
  0::numeric as n, false as readable, false as in_cell, 1::bigint as place, 0::numeric as num, 0::numeric as den where false`;

const allLegs = (behind: Behind, lacking: boolean): RawBuilder<unknown> =>
  sql.join([none, ...legsOf(behind.row.definition).map((leg) => legSql(behind, leg, lacking))], sql` union all `);

export interface Found {
  /** Units, and how many of them this reader may see. */
  total: number;
  readable: number;
  /** Their two sums. */
  num: number;
  den: number;
  units: UnitRow[];
}

export const unitsSql = (behind: Behind, lacking: boolean): RawBuilder<unknown> => sql`
  select unit, bool_or(readable) as readable, max(day) as latest, sum(num)::float8 as num, sum(den)::float8 as den,
    case when count(distinct structure) = 1 then (array_agg(structure) filter (where structure is not null))[1] end as structure,
    jsonb_agg(distinct jsonb_build_object('kind', kind, 'record', record, 'root', root, 'day', day, 'programme', programme,
      'edition', edition)) filter (where readable) as lines
  from (${allLegs(behind, lacking)}) legs group by unit`;

/** What makes a cell, the latest first, a page at a time; only counted when `page` is null. */
export const unitsBehind = async (
  tx: Tx,
  behind: Behind,
  page: { limit: number; offset: number } | null,
  lacking = false,
): Promise<Found> => {
  const { rows } = await sql<{ total: number; readable: number; num: number; den: number }>`
    select count(*)::int as total, (count(*) filter (where readable))::int as readable,
      coalesce(sum(num), 0)::float8 as num, coalesce(sum(den), 0)::float8 as den
    from (select unit, bool_or(readable) as readable, sum(num) as num, sum(den) as den
      from (${allLegs(behind, lacking)}) legs group by unit) units`.execute(tx);
  const counts = rows[0]!;
  if (page === null) return { ...counts, units: [] };
  const { rows: units } = await sql<UnitRow>`select unit, structure, readable, num, den, coalesce(lines, '[]') as lines
    from (${unitsSql(behind, lacking)}) units where readable order by latest desc nulls last, unit
    limit ${page.limit} offset ${page.offset}`.execute(tx);
  return { ...counts, units };
};

/** Every unit of a cell with what it adds, in the order of their ids: what is frozen when a figure is published. */
export const allUnits = async (tx: Tx, behind: Behind): Promise<{ unit: string; num: number; den: number }[]> =>
  (
    await sql<{ unit: string; num: number; den: number }>`select unit, sum(num)::float8 as num, sum(den)::float8 as den
      from (${allLegs(behind, false)}) legs group by unit order by unit::text collate "C"`.execute(tx)
  ).rows;

/** Units of these ids that no line of any kind stands for any more: erased, or never counted again. */
export const gone = async (tx: Tx, units: string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ unit: string }>`select unit from unnest(${units}::uuid[]) as asked (unit)
    where not exists (select from indicators.fact f where f.valid_to = 'infinity'
      and (f.structure = asked.unit or f.root = asked.unit or f.record = asked.unit))`.execute(tx);
  return new Set(rows.map(({ unit }) => unit));
};
