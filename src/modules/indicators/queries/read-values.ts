import { sql } from 'kysely';
import { endOf } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import type { Definition } from '../rules/definition.ts';
import type { Tx } from '../counting/wanted.ts';

/** Two sums and how many records lack what is counted. */
export interface Sums {
  num: number;
  den: number;
  missing: number;
}

export const nothing: Sums = { num: 0, den: 0, missing: 0 };

interface Asked {
  code: string;
  definition: Definition;
}

const timeSql = (definition: Definition, period: string) =>
  definition.period === 'within'
    ? sql`v.period = ${period}`
    : period === ''
      ? sql`true`
      : sql`v.period <= ${endOf(period)}`;

const sums = sql`sum(v.num)::float8 as num, sum(v.den)::float8 as den, sum(v.missing)::int as missing`;

/** The sums of one cell. */
export const sumsOf = async (tx: Tx, { code, definition }: Asked, cell: Cell): Promise<Sums> => {
  const { rows } = await sql<{ [key in keyof Sums]: number | null }>`select ${sums} from indicators.value v
    where v.indicator = ${code} and v.scope = ${cell.scope} and v.dimension = ${cell.dimension} and v.place = ${cell.place}
      and v.category = ${cell.category} and ${timeSql(definition, cell.period)}`.execute(tx);
  const row = rows[0];
  return { num: row?.num ?? 0, den: row?.den ?? 0, missing: row?.missing ?? 0 };
};

/** The sums of one cell of many figures at once, by code. */
export const sumsOfMany = async (tx: Tx, asked: Asked[], cell: Cell): Promise<Map<string, Sums>> => {
  const codesOf = (within: boolean): string[] =>
    asked.filter(({ definition }) => (definition.period === 'within') === within).map(({ code }) => code);
  const { rows } = await sql<Sums & { indicator: string }>`select v.indicator, ${sums} from indicators.value v
    where v.scope = ${cell.scope} and v.dimension = ${cell.dimension} and v.place = ${cell.place}
      and v.category = ${cell.category} and ((v.indicator = any(${codesOf(true)}) and v.period = ${cell.period})
        or (v.indicator = any(${codesOf(false)}) and ${cell.period === '' ? sql`true` : sql`v.period <= ${endOf(cell.period)}`}))
    group by v.indicator`.execute(tx);
  return new Map(rows.map(({ indicator, ...row }) => [indicator, row]));
};
