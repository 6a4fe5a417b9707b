import { sql } from 'kysely';
import { sharesOf, sharesSql } from './cells.ts';
import type { Share, SourceIds } from './cells.ts';
import { legsOf } from '../rules/definition.ts';
import type { Definition } from '../rules/definition.ts';
import { keepUnsaid } from './unsaid.ts';
import type { Tx } from './wanted.ts';

export interface Counted {
  code: string;
  definition: Definition;
}

/** Computes a figure from all its records, in every cell. */
export const computeWhole = async (tx: Tx, { code, definition }: Counted, ids: SourceIds, now: Date): Promise<void> => {
  await sql`delete from indicators.value where indicator = ${code}`.execute(tx);
  if (legsOf(definition).length > 0)
    await sql`insert into indicators.value (indicator, scope, dimension, place, category, period, num, den, missing)
      select ${code}, shares.* from (${sharesSql(definition, ids, {})}) shares
      where num <> 0 or den <> 0 or missing <> 0`.execute(tx);
  await keepUnsaid(tx, { code, definition }, now);
  await sql`update indicators.indicator set computed_at = ${now} where code = ${code}`.execute(tx);
};

/** What these keys bring to each figure now. */
export const sharesOfAll = async (
  tx: Tx,
  counted: Counted[],
  ids: SourceIds,
  keys: { structures: string[]; roots: string[] },
): Promise<Map<string, Share[]>> => {
  const found = new Map<string, Share[]>();
  for (const { code, definition } of counted) found.set(code, await sharesOf(tx, definition, ids, keys));
  return found;
};

/** Adds to the cells what the keys bring now and takes away what they brought before; other cells are not touched. */
export const moveCells = async (tx: Tx, code: string, before: Share[], after: Share[], now: Date): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    with moved as (
      select scope, dimension, place, category, period, sum(num * sign) as num, sum(den * sign) as den,
        sum(missing * sign)::int as missing
      from (select *, -1 as sign from jsonb_to_recordset(${JSON.stringify(before)}::jsonb) as b
          (scope text, dimension text, place text, category text, period text, num numeric, den numeric, missing int)
        union all select *, 1 from jsonb_to_recordset(${JSON.stringify(after)}::jsonb) as a
          (scope text, dimension text, place text, category text, period text, num numeric, den numeric, missing int)) both_sides
      group by scope, dimension, place, category, period
      having sum(num * sign) <> 0 or sum(den * sign) <> 0 or sum(missing * sign) <> 0),
    written as (insert into indicators.value as v
        (indicator, scope, dimension, place, category, period, num, den, missing)
      select ${code}, scope, dimension, place, category, period, num, den, missing from moved
      on conflict on constraint one_value_per_cell do update
        set num = v.num + excluded.num, den = v.den + excluded.den, missing = v.missing + excluded.missing
      returning 1)
    select count(*)::int as n from written`.execute(tx);
  const moved = rows[0]?.n ?? 0;
  if (moved > 0) await sql`update indicators.indicator set computed_at = ${now} where code = ${code}`.execute(tx);
  return moved;
};
