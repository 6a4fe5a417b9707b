import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { hide } from '../../../platform/refusals.ts';
import { CellInput } from '../cell-input.ts';
import { Code } from '../definition-schema.ts';
import type { Tx } from '../counting/wanted.ts';
import { mayReadIndicator, seesSmallNumbers } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRows, sourceIds } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';
import { addressOfCell, valueOf } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import { isRatio } from '../rules/definition.ts';
import type { Unit } from '../rules/definition.ts';
import type { Actor } from '../../../platform/rights.ts';
import { aroundOf, nothingAround } from './around.ts';
import type { Around } from './around.ts';
import { nothing, sumsOfMany } from './read-values.ts';
import type { Sums } from './read-values.ts';
import { unitsBehind } from './units.ts';
import { unsaidIn } from './unsaid.ts';

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
  /**
   * `outside`: entered with its source. `blocked`: records stand in the way. `empty`: there is nothing to divide by, or
   * nothing was entered. `hidden`: too few persons to be told to this reader.
   */
  state: 'computed' | 'outside' | 'blocked' | 'empty' | 'hidden';
  /** How many units make it, where that is known without counting them: see `figure`. */
  records: number | null;
  /** Where its records are, without the language. */
  href: string;
  /** What was published of this cell, what was promised, and what comes from outside with its source. */
  published: Around['published'];
  target: Around['target'];
  outside: Around['outside'];
}

const countsUnits = ({ definition }: IndicatorRow): boolean =>
  !isRatio(definition) && (definition.measure?.what === 'structures' || definition.measure?.what === 'records');

const stateOf = ({ definition }: IndicatorRow, sums: Sums, { outside }: Around): Figure['state'] => {
  if (definition.measure === null) return outside ? 'outside' : 'empty';
  if (sums.missing > 0 && definition.missing === 'block') return 'blocked';
  return valueOf(definition, sums) === null ? 'empty' : 'computed';
};

/** A figure out of its sums, and of what stands around it. */
export const figureIn = (
  row: IndicatorRow,
  cell: Cell,
  sums: Sums = nothing,
  around: Around = nothingAround,
): Figure => {
  const { definition, code } = row;
  const state = stateOf(row, sums, around);
  const computed = state === 'computed' ? valueOf(definition, sums) : null;
  const value = state === 'outside' ? around.outside!.value : computed;
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
    state,
    records: countsUnits(row) ? sums.num : null,
    href: addressOfCell(code, cell),
    ...around,
  };
};

/** A figure that would tell of few persons, for a reader who must not know. */
export const hiddenFigure = (figure: Figure): Figure => ({
  ...figure,
  state: 'hidden',
  value: null,
  num: 0,
  den: 0,
  records: null,
});

/** Hides the figures about persons that this reader is not told in this cell. */
const shownTo = async (tx: Tx, actor: Actor, rows: readonly IndicatorRow[], cell: Cell, now: Date) => {
  const unsaid = seesSmallNumbers(actor) ? new Set<string>() : await unsaidIn(tx, rows, cell, now);
  return (figure: Figure): Figure => (unsaid.has(figure.code) ? hiddenFigure(figure) : figure);
};

/** Many figures in one cell, in the order asked (all that are open, unless told); those out of reach are left out. */
export const figures = query(
  v.object({ indicators: v.optional(v.array(Code)), ...CellInput }),
  async ({ tx, actor, now }, { indicators, ...cell }): Promise<Figure[]> => {
    const rows = (await indicatorRows(tx as Tx, indicators)).filter((row) => mayReadIndicator(actor, row));
    const sums = await sumsOfMany(tx as Tx, rows, cell);
    const ordered = indicators ? indicators.flatMap((code) => rows.filter((row) => row.code === code)) : rows;
    const around = await aroundOf(
      tx as Tx,
      ordered.map(({ code }) => code),
      cell,
    );
    const show = await shownTo(tx as Tx, actor, rows, cell, now);
    return ordered.map((row) => show(figureIn(row, cell, sums.get(row.code), around.get(row.code))));
  },
);

/** One figure in one cell, with how many units make it. */
export const figure = query(
  v.object({ indicator: Code, ...CellInput }),
  async ({ tx, actor, now }, { indicator, ...cell }): Promise<Figure> => {
    const [row] = await indicatorRows(tx as Tx, [indicator]);
    if (!row || !mayReadIndicator(actor, row)) return hide();
    const sums = (await sumsOfMany(tx as Tx, [row], cell)).get(indicator);
    const around = (await aroundOf(tx as Tx, [indicator], cell)).get(indicator);
    const show = await shownTo(tx as Tx, actor, [row], cell, now);
    const said = show(figureIn(row, cell, sums, around));
    if (said.records !== null || said.state === 'hidden') return said;
    const { total } = await unitsBehind(tx as Tx, { row, ids: await sourceIds(tx as Tx), cell, actor, at: null }, null);
    return { ...said, records: total };
  },
);
