import { sql } from 'kysely';
import { hide } from '../../../platform/refusals.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { Tx } from '../counting/wanted.ts';
import { mayReadIndicator } from '../policy.ts';
import { indicatorRow, sourceIds } from '../rows.ts';
import type { Cell } from '../rules/cell.ts';
import { figureIn } from './figures.ts';
import type { Figure } from './figures.ts';
import { sumsOfMany } from './read-values.ts';
import { unitsSql } from './units.ts';

export interface Population {
  figure: Figure;
  /** Every unit that makes the figure, with its structure where it has one, in the order of the ids. */
  units: { unit: string; structure: string | null }[];
}

/**
 * A figure and all that makes it, also what this reader may not open: for drawing a sample of it, in the transaction of
 * who draws. @throws Hidden when there is no such figure for this actor.
 */
export const population = async (
  { tx, actor }: { tx: unknown; actor: Actor },
  indicator: string,
  cell: Cell,
): Promise<Population> => {
  const row = await indicatorRow(tx as Tx, indicator);
  if (!row || !mayReadIndicator(actor, row)) return hide();
  const sums = (await sumsOfMany(tx as Tx, [row], cell)).get(indicator);
  const behind = { row, ids: await sourceIds(tx as Tx), cell, actor, at: null };
  const { rows: units } = await sql<{ unit: string; structure: string | null }>`
    select unit, structure from (${unitsSql(behind, false)}) units order by unit`.execute(tx as Tx);
  return { figure: figureIn(row, cell, sums), units };
};
