// A figure along one or two dimensions, counted from its records when asked: of two dimensions no cells are kept.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { CellInput } from '../cell-input.ts';
import { addedSql, keySql, legLines, standing } from '../counting/cells.ts';
import type { SourceIds } from '../counting/cells.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { mayReadIndicator, seesSmallNumbers } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRow, sourceIds } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';
import type { Cell } from '../rules/cell.ts';
import { addressOfCrossed, alongs, crossedAt, isKept } from '../rules/crossing.ts';
import type { Along } from '../rules/crossing.ts';
import { legsOf, unknown } from '../rules/definition.ts';
import type { Definition, Leg } from '../rules/definition.ts';
import { figureIn, hiddenFigure } from './figures.ts';
import type { Figure } from './figures.ts';
import { sumsOf } from './read-values.ts';
import { placeSql, scopeSql, timeSql } from './units.ts';
import { allUnsaid } from './unsaid.ts';

export interface Crossed {
  rows: Along;
  columns: Along | '';
  /** Categories, what is not known always among them and last; '' is all of them, first. */
  rowKeys: string[];
  columnKeys: string[];
  /** By `row|column`; what is not there is nothing. */
  cells: ReadonlyMap<string, Figure>;
  /** Records that stand in the way of the figure: nothing is counted while they do. */
  missing: number;
}

interface Sum {
  r: string;
  c: string;
  num: number;
  den: number;
}

const placeOf = ({ place }: Definition): RawBuilder<unknown> => (place === 'seat' ? sql`f.seat` : sql`f.region`);

const columnOf = (definition: Definition, along: Along | ''): RawBuilder<unknown> => {
  if (along === '') return sql`''`;
  const column = along === 'place' ? placeOf(definition) : sql`${sql.ref(`f.${along}`)}::text`;
  return sql`coalesce(${column}, ${unknown})`;
};

interface Asked {
  row: IndicatorRow;
  ids: SourceIds;
  cell: Cell;
  rows: Along;
  columns: Along | '';
}

/** The sums of a leg in every cell, row and column: of the last record of each structure, the last of its place where a
 * place is told. */
const legSql = ({ row: { definition }, ids, cell, rows, columns }: Asked, leg: Leg): RawBuilder<unknown> => {
  const [key, added] = [keySql(leg), addedSql(leg, definition.ceiling)];
  const last = (within: RawBuilder<unknown>) =>
    leg.last
      ? sql`dense_rank() over (partition by f.structure${within} order by f.day desc, f.record desc) = 1`
      : sql`true`;
  const lines = sql`select ${columnOf(definition, rows)} as r, ${columnOf(definition, columns)} as c, ${key} as key,
      ${added} as n, ${last(sql``)} as in_all, ${last(sql`, ${placeOf(definition)}`)} as in_place
    from indicators.fact f where ${legLines(ids, leg)} and ${standing(null)} and ${scopeSql(cell.scope)}
      and ${placeSql(definition, cell)} and ${timeSql(definition, cell)}
      and f.day is not null and ${key} is not null and ${added} is not null`;
  const sum = (kept: RawBuilder<unknown>) =>
    leg.once === null
      ? sql`coalesce(sum(n) filter (where ${kept}), 0)`
      : sql`count(distinct key) filter (where ${kept})`;
  const told = rows === 'place' ? sql`r is not null` : columns === 'place' ? sql`c is not null` : sql`false`;
  const n = sql`(case when ${told} then in_place else in_all end)`;
  const [num, den] = leg.side === 'num' ? [n, sql`0`] : [sql`0`, n];
  return sql`select coalesce(r, '') as r, coalesce(c, '') as c, ${num}::numeric as num, ${den}::numeric as den from (
    select r, ${columns === '' ? sql`null::text` : sql`c`} as c, ${sum(sql`in_all`)} as in_all, ${sum(sql`in_place`)} as in_place from (${lines}) lines
    group by grouping sets (${columns === '' ? sql`(r), ()` : sql`(r, c), (r), (c), ()`})) sums`;
};

/** The sums of every cell of a table, its rows, its columns and the whole; '' is all of a dimension. */
export const sumsIn = async (tx: Tx, asked: Asked): Promise<Sum[]> => {
  const legs = legsOf(asked.row.definition).map((leg) => legSql(asked, leg));
  if (legs.length === 0) return [];
  const { rows } = await sql<Sum>`select r, c, sum(num)::float8 as num, sum(den)::float8 as den
    from (${sql.join(legs, sql` union all `)}) legs group by r, c`.execute(tx);
  return rows;
};

/** All of them, then the categories by what they hold, then what is not known. */
const keysOf = (sums: readonly Sum[], of: 'r' | 'c', other: 'r' | 'c'): string[] => {
  const known = sums.filter((sum) => sum[other] === '' && sum[of] !== '' && sum[of] !== unknown);
  const size = ({ num, den }: Sum): number => den || num;
  return ['', ...known.toSorted((a, b) => size(b) - size(a)).map((sum) => sum[of]), unknown];
};

/**
 * A figure in a table of one or two dimensions with its totals, what is not known among them. Of figures about persons
 * who may not know few is shown those tables alone of which the cells are kept, with what they hide; null for the others.
 */
export const crossed = query(
  v.object({ indicator: Code, ...CellInput, rows: v.picklist(alongs), columns: v.picklist(['', ...alongs]) }),
  async ({ tx: given, actor, now }, { indicator, rows, columns, ...cell }): Promise<Crossed | null> => {
    const tx = given as Tx;
    const row = await indicatorRow(tx, indicator);
    if (!row || !mayReadIndicator(actor, row) || rows === columns) return hide();
    const along = [rows, ...(columns === '' ? [] : [columns])];
    const few = row.definition.persons && !seesSmallNumbers(actor);
    if (few && !isKept(row.definition, cell.scope, along)) return null;
    const asked = { row, ids: await sourceIds(tx), cell, rows, columns };
    const { missing } = await sumsOf(tx, row, cell);
    const blocked = missing > 0 && row.definition.missing === 'block';
    const sums = blocked ? [] : await sumsIn(tx, asked);
    const unsaid = few ? await allUnsaid(tx, row, now) : () => false;
    const figureAt = ({ r, c, num, den }: Sum): Figure => {
      const at = crossedAt(cell, [
        ...(r === '' ? [] : [[rows, r] as [Along, string]]),
        ...(c === '' || columns === '' ? [] : [[columns, c] as [Along, string]]),
      ]);
      const figure = figureIn(row, at, { num, den, missing: 0 });
      const shown = unsaid(at) ? hiddenFigure(figure) : figure;
      return { ...shown, href: addressOfCrossed(row.code, at) };
    };
    return {
      ...{ rows, columns, missing },
      rowKeys: keysOf(sums, 'r', 'c'),
      columnKeys: columns === '' ? [''] : keysOf(sums, 'c', 'r'),
      cells: new Map(sums.map((sum) => [`${sum.r}|${sum.c}`, figureAt(sum)])),
    };
  },
);
