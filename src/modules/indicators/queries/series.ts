import { sql } from 'kysely';
import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import { CellInput } from '../cell-input.ts';
import { Code } from '../definition-schema.ts';
import type { Tx } from '../counting/wanted.ts';
import { mayReadIndicator, seesSmallNumbers } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRows } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';
import { endOf } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import { figureIn, hiddenFigure } from './figures.ts';
import type { Figure } from './figures.ts';
import type { Sums } from './read-values.ts';
import { allUnsaid } from './unsaid.ts';

/** Along what a figure is told: years, regions, the categories of the dimension asked, or the scopes of a kind. */
export const axes = ['year', 'place', 'category', 'programme', 'edition', 'funder'] as const;
export type Axis = (typeof axes)[number];

const Input = v.object({ indicator: Code, along: v.array(v.picklist(axes)), ...CellInput });

type Row = Sums & Pick<Cell, 'scope' | 'place' | 'category' | 'period'>;

const scopeKind = (along: readonly Axis[]) => along.find((axis) => ['programme', 'edition', 'funder'].includes(axis));

const rowsAlong = async (
  tx: Tx,
  { code, definition }: IndicatorRow,
  along: readonly Axis[],
  cell: Cell,
): Promise<Row[]> => {
  const kind = scopeKind(along);
  const yearly = along.includes('year');
  const until = cell.period === '' ? sql`true` : sql`v.period <= ${endOf(cell.period)}`;
  const within = yearly ? sql`length(v.period) = 4 and ${until}` : sql`v.period = ${cell.period}`;
  const { rows } = await sql<Row>`select v.scope, v.place, v.category, left(v.period, 4) as period,
      sum(v.num)::float8 as num, sum(v.den)::float8 as den, sum(v.missing)::int as missing
    from indicators.value v where v.indicator = ${code} and v.dimension = ${cell.dimension}
      and ${kind ? sql`v.scope like ${`${kind}:%`}` : sql`v.scope = ${cell.scope}`}
      and ${along.includes('place') ? sql`v.place <> ''` : sql`v.place = ${cell.place}`}
      and ${along.includes('category') ? sql`true` : sql`v.category = ${cell.category}`}
      and ${definition.period === 'within' ? within : until}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx);
  return rows;
};

const added = (a: Sums, b: Sums): Sums => ({ num: a.num + b.num, den: a.den + b.den, missing: a.missing + b.missing });
const nothing: Sums = { num: 0, den: 0, missing: 0 };

/** Lines without a day stand before every year of a cumulative figure. */
const before = '0000';

/** Every year from the first that has something to the last, or to this one. */
const yearsOf = (rows: readonly Row[], last: string): string[] => {
  const known = rows.map(({ period }) => period).filter((period) => period !== before);
  if (known.length === 0) return [];
  const first = Number(known.reduce((a, b) => (a < b ? a : b)));
  const end = Number([last, ...known].reduce((a, b) => (a > b ? a : b)));
  return Array.from({ length: end - first + 1 }, (_, at) => String(first + at));
};

/** The cells of one place, scope and category: one, or one a year. */
const cellsOf = (row: IndicatorRow, rows: Row[], years: string[] | null, cell: Cell): Figure[] => {
  const at = { ...cell, scope: rows[0]!.scope, place: rows[0]!.place, category: rows[0]!.category };
  if (years === null) return [figureIn(row, at, rows.reduce<Sums>(added, nothing))];
  let sums = rows.filter((each) => each.period === before).reduce<Sums>(added, nothing);
  return years.map((period) => {
    const here = rows.filter((each) => each.period === period).reduce<Sums>(added, nothing);
    sums = row.definition.period === 'within' ? here : added(sums, here);
    return figureIn(row, { ...at, period }, sums);
  });
};

/**
 * One figure along one or two axes, in the order of scope, place, category and year: each point is a figure with its
 * own cell. Years go from the first that has something to the year of `period`, or to this one, without a hole; of
 * other axes only what has something is there. Empty for who may not read the figure.
 */
export const series = query(Input, async ({ tx, actor, now }, { indicator, along, ...cell }): Promise<Figure[]> => {
  const [row] = await indicatorRows(tx as Tx, [indicator]);
  if (!row || !mayReadIndicator(actor, row)) return [];
  const rows = await rowsAlong(tx as Tx, row, along, cell);
  const last = cell.period === '' ? dayOf(now).slice(0, 4) : cell.period.slice(0, 4);
  const years = along.includes('year') ? yearsOf(rows, last) : null;
  const groups = Map.groupBy(rows, ({ scope, place, category }) => `${scope} ${place} ${category}`);
  const points = [...groups.values()].flatMap((group) => cellsOf(row, group, years, cell));
  if (!row.definition.persons || seesSmallNumbers(actor)) return points;
  const unsaid = await allUnsaid(tx as Tx, row, now);
  return points.map((point) => (unsaid(point.cell) ? hiddenFigure(point) : point));
});
