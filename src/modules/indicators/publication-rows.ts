import { sql } from 'kysely';
import type { Actor } from '../../platform/rights.ts';
import { system } from '../../platform/rights.ts';
import type { Tx } from './counting/wanted.ts';
import { outsideIn } from './queries/outside-sources.ts';
import { sumsOf } from './queries/read-values.ts';
import { allUnits } from './queries/units.ts';
import type { IndicatorRow } from './rows.ts';
import { sourceIds } from './rows.ts';
import { valueOf } from './rules/cell.ts';
import type { Cell } from './rules/cell.ts';
import { digestOf, frozenUnits } from './freezing.ts';
import type { FrozenFigure } from './freezing.ts';
import type { PublicationRow } from './tables.ts';
import type { Selectable } from 'kysely';

export type Publication = Selectable<PublicationRow>;

export const cellOf = ({ scope, place, dimension, category, period }: Publication): Cell => ({
  scope,
  place,
  dimension: dimension as Cell['dimension'],
  category,
  period,
});

/** A value from outside as it would be frozen, with its source and the digest of its document. */
const frozenOutside = async (
  tx: Tx,
  { code, version, definition }: Pick<IndicatorRow, 'code' | 'version' | 'definition'>,
  cell: Cell,
  now: Date,
): Promise<{ figure: FrozenFigure; missing: number }> => {
  const found = await outsideIn(tx, code, cell);
  const base = { indicator: code, version, definition, cell, asOf: now.toISOString(), den: 0, units: [] };
  if (found === null) return { figure: { ...base, num: 0, value: null }, missing: 0 };
  const { value, source, saidOn, document, file } = found;
  const outside = { source, saidOn, document, file: file && { name: file.name, digest: file.digest } };
  return { figure: { ...base, num: value, value, outside }, missing: 0 };
};

/** A figure of now, as it would be frozen. */
export const frozenNow = async (
  tx: Tx,
  row: Pick<IndicatorRow, 'code' | 'version' | 'definition'>,
  cell: Cell,
  now: Date,
): Promise<{ figure: FrozenFigure; missing: number }> => {
  const { code, version, definition } = row;
  if (definition.measure === null) return frozenOutside(tx, row, cell, now);
  const sums = await sumsOf(tx, row, cell);
  const actor: Actor = system;
  const units = await allUnits(tx, { row, ids: await sourceIds(tx), cell, actor, at: null });
  const { num, den, missing } = sums;
  const figure: FrozenFigure = {
    indicator: code,
    version,
    definition,
    cell,
    asOf: now.toISOString(),
    num,
    den,
    value: valueOf(definition, sums),
    units: frozenUnits(definition, units),
  };
  return { figure, missing };
};

/** Whether what was published is still what would be published: the same sums of the same units. */
export const stillHolds = async (tx: Tx, row: IndicatorRow, publication: Publication): Promise<boolean> => {
  const { figure } = await frozenNow(tx, row, cellOf(publication), publication.as_of);
  return row.version === publication.version && digestOf(figure) === publication.digest;
};

/** The publications that stand: of each cell the last. */
export const standingPublications = async (tx: Tx, codes: readonly string[] | null): Promise<Publication[]> =>
  (
    await sql<Publication>`select distinct on (indicator, scope, place, dimension, category, period) *,
        num::float8 as num, den::float8 as den, value::float8 as value from indicators.publication
      where ${codes === null ? sql`true` : sql`indicator = any(${[...codes]})`}
      order by indicator, scope, place, dimension, category, period, number desc`.execute(tx)
  ).rows;
