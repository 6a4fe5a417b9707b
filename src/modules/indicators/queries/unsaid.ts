// What the public is not told of figures about persons: see `rules/protecting.ts`.
import { sql } from 'kysely';
import { dayOf } from '../../../platform/words/format.ts';
import type { Tx } from '../counting/wanted.ts';
import type { IndicatorRow } from '../rows.ts';
import type { Cell } from '../rules/cell.ts';
import type { UnsaidRow } from '../tables.ts';

/** The period under which it is kept whether a cell is told; null for a month, which is never told. */
const keptAs = ({ definition }: Pick<IndicatorRow, 'definition'>, { period }: Cell, now: Date): string | null => {
  if (period === '') return '';
  // What adds up stands in this year and after as it stands in all.
  if (definition.period !== 'within' && period.slice(0, 4) >= dayOf(now).slice(0, 4)) return '';
  return period.length === 4 ? period : null;
};

/** The codes of those figures about persons of which this cell is not told. */
export const unsaidIn = async (
  tx: Tx,
  rows: readonly Pick<IndicatorRow, 'code' | 'definition'>[],
  cell: Cell,
  now: Date,
): Promise<Set<string>> => {
  const persons = rows.filter(({ definition }) => definition.persons && definition.measure !== null);
  if (persons.length === 0) return new Set();
  const asked = persons.map((row) => ({ code: row.code, period: keptAs(row, cell, now) }));
  const months = asked.filter(({ period }) => period === null).map(({ code }) => code);
  const known = asked.filter(({ period }) => period !== null);
  const { rows: found } = await sql<{ code: string }>`select u.indicator as code from indicators.unsaid u
    join jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as asked (code text, period text)
      on asked.code = u.indicator and asked.period = u.period
    where u.scope = ${cell.scope} and u.place = ${cell.place} and u.dimension = ${cell.dimension}
      and u.category = ${cell.category}`.execute(tx);
  return new Set([...months, ...found.map(({ code }) => code)]);
};

/** Of one figure about persons: whether a cell is not told. */
export const allUnsaid = async (tx: Tx, row: IndicatorRow, now: Date): Promise<(cell: Cell) => boolean> => {
  const kept = await tx.selectFrom('indicators.unsaid').selectAll().where('indicator', '=', row.code).execute();
  const keyOf = ({ scope, place, dimension, category }: Omit<UnsaidRow, 'indicator' | 'period'>, period: string) =>
    [scope, place, dimension, category, period].join('|');
  const unsaid = new Set(kept.map((one) => keyOf(one, one.period)));
  return (cell) => {
    const period = keptAs(row, cell, now);
    return period === null || unsaid.has(keyOf(cell, period));
  };
};
