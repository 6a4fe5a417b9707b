// What came, went or changed of figures since an hour: only the keys that were touched are looked at, then and now.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { CellInput } from '../cell-input.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { mayReadIndicator, mayReadLately, seesSmallNumbers } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRow, indicatorRows, sourceIds } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';
import { valueOf } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import { kindsOf } from '../rules/definition.ts';
import { differenceOf } from '../rules/difference.ts';
import { isTooSmall } from '../rules/hiding.ts';
import { movedIn } from './publications.ts';
import type { UnitMoved } from './publications.ts';
import { unitsShown } from './records-behind.ts';
import type { UnitShown } from './records-behind.ts';
import { sumsOfMany } from './read-values.ts';
import { allUnits, unitsSql } from './units.ts';
import type { Behind } from './units.ts';

const touched = (since: Date): RawBuilder<unknown> =>
  sql`(f.valid_from > ${since} or (f.valid_to > ${since} and f.valid_to < 'infinity'))`;

/** The lines of the structures and roots that were touched since. */
const lately = (since: Date): RawBuilder<unknown> => sql`(f.structure in (select t.structure from indicators.fact t
    where (t.valid_from > ${since} or (t.valid_to > ${since} and t.valid_to < 'infinity')) and t.structure is not null)
  or f.root in (select t.root from indicators.fact t
    where t.valid_from > ${since} or (t.valid_to > ${since} and t.valid_to < 'infinity')))`;

export interface Moved {
  code: string;
  /** By how much the figure is more or less than then; null where it cannot be said, or would tell of few persons. */
  change: number | null;
  /** Units that came, went, or add otherwise. */
  units: number;
}

interface Sums {
  num: number;
  den: number;
}

const kindsTouched = async (tx: Tx, since: Date): Promise<Set<number>> => {
  const { rows } = await sql<{
    kind: number;
  }>`select distinct kind from indicators.fact f where ${touched(since)}`.execute(tx);
  return new Set(rows.map(({ kind }) => kind));
};

const movedOf = async (tx: Tx, behind: Behind, since: Date): Promise<Sums & { units: number }> => {
  const narrowed = { ...behind, only: lately(since) };
  const { rows } = await sql<Sums & { units: number }>`
    select coalesce(sum(coalesce(b.num, 0) - coalesce(a.num, 0)), 0)::float8 as num,
      coalesce(sum(coalesce(b.den, 0) - coalesce(a.den, 0)), 0)::float8 as den,
      (count(*) filter (where (a.num, a.den) is distinct from (b.num, b.den)))::int as units
    from (${unitsSql({ ...narrowed, at: since }, false)}) a
      full join (${unitsSql({ ...narrowed, at: null }, false)}) b on b.unit = a.unit`.execute(tx);
  return rows[0]!;
};

const changeOf = ({ definition }: IndicatorRow, now: Sums, moved: Sums): number | null => {
  const is = valueOf(definition, now);
  const was = valueOf(definition, { num: now.num - moved.num, den: now.den - moved.den });
  return is === null || was === null ? null : is - was;
};

/**
 * How the figures of a cell have moved since an hour, those that have; in the order of the figures.
 * @throws Hidden for who neither works with figures nor pays for them.
 */
export const movedSince = query(
  v.object({ ...CellInput, since: v.date() }),
  async ({ tx: given, actor }, { since, ...cell }): Promise<Moved[]> => {
    if (!mayReadLately(actor)) return hide();
    const tx = given as Tx;
    const [ids, kinds] = [await sourceIds(tx), await kindsTouched(tx, since)];
    const rows = (await indicatorRows(tx)).filter(
      (row) =>
        mayReadIndicator(actor, row) && kindsOf(row.definition).some((kind) => kinds.has(ids.get(kind) ?? Number.NaN)),
    );
    const now = await sumsOfMany(tx, rows, cell);
    const found: Moved[] = [];
    for (const row of rows) {
      const moved = await movedOf(tx, { row, ids, cell, actor, at: null }, since);
      if (moved.units === 0) continue;
      const few = row.definition.persons && isTooSmall({ num: Math.abs(moved.num), den: 0 }, false);
      const sums = now.get(row.code) ?? { num: 0, den: 0 };
      const change = few && !seesSmallNumbers(actor) ? null : changeOf(row, sums, moved);
      found.push({ code: row.code, change, units: moved.units });
    }
    return found;
  },
);

export interface Lately {
  since: Date;
  /** What came, and what adds otherwise than then, as far as this reader may see them; what went. */
  added: UnitShown[];
  changed: UnitShown[];
  removed: UnitMoved[];
  /** How many there are of each, seen or not. */
  counts: { added: number; changed: number; removed: number };
}

const mostShown = 200;

/** Which units of one figure came, went or add otherwise since an hour. */
export const recordsSince = query(
  v.object({ indicator: Code, ...CellInput, since: v.date() }),
  async ({ tx: given, actor }, { indicator, since, ...cell }): Promise<Lately | null> => {
    const tx = given as Tx;
    const row = await indicatorRow(tx, indicator);
    if (!row || !mayReadIndicator(actor, row)) return hide();
    if (!mayReadLately(actor)) return null;
    const behind: Behind = { row, ids: await sourceIds(tx), cell: cell as Cell, actor, at: null, only: lately(since) };
    const told = (units: Awaited<ReturnType<typeof allUnits>>) =>
      units.map(({ unit, num, den }): [string, number, number] => [unit, num, den]);
    const [before, after] = [told(await allUnits(tx, { ...behind, at: since })), told(await allUnits(tx, behind))];
    const { added, changed, removed } = differenceOf(before, after);
    const few = row.definition.persons && !seesSmallNumbers(actor);
    const shown = (units: { 0: string }[]) =>
      unitsShown(
        tx,
        behind,
        units.slice(0, mostShown).map((unit) => unit[0]),
        !few,
      );
    return {
      since,
      added: await shown(added),
      changed: await shown(changed),
      removed: (await movedIn(tx, before, after)).removed.slice(0, mostShown),
      counts: { added: added.length, changed: changed.length, removed: removed.length },
    };
  },
);
