import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { hide } from '../../../platform/refusals.ts';
import { CellInput } from '../cell-input.ts';
import { Code } from '../definition-schema.ts';
import type { Tx } from '../counting/wanted.ts';
import { mayReadIndicator } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRows, sourceIds } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';
import { addressOfCell, valueOf } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import { isRatio } from '../rules/definition.ts';
import type { Unit } from '../rules/definition.ts';
import { nothing, sumsOfMany } from './read-values.ts';
import type { Sums } from './read-values.ts';
import { unitsBehind } from './units.ts';

/** A figure in one cell, as any page shows it. */
export interface Figure {
  code: string;
  title: Trilingual;
  unit: Unit;
  ratio: boolean;
  cell: Cell;
  /** Null where it cannot be said: `state` tells why. Never rounded. */
  value: number | null;
  /** Both parts of a ratio; `num` is the value of any other. */
  num: number;
  den: number;
  /** Records that lack what is counted. */
  missing: number;
  /** `blocked`: records stand in the way. `empty`: there is nothing to divide by. */
  state: 'computed' | 'blocked' | 'empty';
  /** How many units make it, where that is known without counting them: see `figure`. */
  records: number | null;
  /** Where its records are, without the language. */
  href: string;
}

const countsUnits = ({ definition }: IndicatorRow): boolean =>
  !isRatio(definition) && (definition.measure?.what === 'structures' || definition.measure?.what === 'records');

/** A figure out of its sums. */
export const figureIn = (row: IndicatorRow, cell: Cell, sums: Sums = nothing): Figure => {
  const { definition, code } = row;
  const blocked = sums.missing > 0 && definition.missing === 'block';
  const value = blocked ? null : valueOf(definition, sums);
  return {
    code,
    title: definition.title,
    unit: definition.unit,
    ratio: isRatio(definition),
    cell,
    value,
    num: sums.num,
    den: sums.den,
    missing: sums.missing,
    state: blocked ? 'blocked' : value === null ? 'empty' : 'computed',
    records: countsUnits(row) ? sums.num : null,
    href: addressOfCell(code, cell),
  };
};

/** Many figures in one cell, in the order asked (all that are open, unless told); those out of reach are left out. */
export const figures = query(
  v.object({ indicators: v.optional(v.array(Code)), ...CellInput }),
  async ({ tx, actor }, { indicators, ...cell }): Promise<Figure[]> => {
    const rows = (await indicatorRows(tx as Tx, indicators)).filter((row) => mayReadIndicator(actor, row));
    const sums = await sumsOfMany(tx as Tx, rows, cell);
    const ordered = indicators ? indicators.flatMap((code) => rows.filter((row) => row.code === code)) : rows;
    return ordered.map((row) => figureIn(row, cell, sums.get(row.code)));
  },
);

/** One figure in one cell, with how many units make it. */
export const figure = query(
  v.object({ indicator: Code, ...CellInput }),
  async ({ tx, actor }, { indicator, ...cell }): Promise<Figure> => {
    const [row] = await indicatorRows(tx as Tx, [indicator]);
    if (!row || !mayReadIndicator(actor, row)) return hide();
    const said = figureIn(row, cell, (await sumsOfMany(tx as Tx, [row], cell)).get(indicator));
    if (said.records !== null) return said;
    const { total } = await unitsBehind(tx as Tx, { row, ids: await sourceIds(tx as Tx), cell, actor, at: null }, null);
    return { ...said, records: total };
  },
);
