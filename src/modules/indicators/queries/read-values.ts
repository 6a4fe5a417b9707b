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

/** The sums of a figure by place, at one period: '' is everywhere. */
export const sumsByPlace = async (tx: Tx, { code, definition }: Asked, cell: Cell): Promise<Map<string, Sums>> => {
  const { rows } = await sql<Sums & { place: string }>`select v.place, ${sums} from indicators.value v
    where v.indicator = ${code} and v.scope = ${cell.scope} and v.dimension = ${cell.dimension}
      and v.category = ${cell.category} and ${timeSql(definition, cell.period)} group by v.place`.execute(tx);
  return new Map(rows.map(({ place, ...row }) => [place, row]));
};

/** The sums of a figure by the categories of a dimension, at one place and period. */
export const sumsByCategory = async (tx: Tx, { code, definition }: Asked, cell: Cell): Promise<Map<string, Sums>> => {
  const { rows } = await sql<Sums & { category: string }>`select v.category, ${sums} from indicators.value v
    where v.indicator = ${code} and v.scope = ${cell.scope} and v.dimension = ${cell.dimension} and v.place = ${cell.place}
      and ${timeSql(definition, cell.period)} group by v.category`.execute(tx);
  return new Map(rows.map(({ category, ...row }) => [category, row]));
};

/** What stands in the table of one cell, period by period: the steps of a cumulative figure. */
export const periodsOf = async (tx: Tx, code: string, cell: Cell): Promise<Map<string, Sums>> => {
  const { rows } = await sql<Sums & { period: string }>`select v.period, v.num::float8 as num, v.den::float8 as den,
      v.missing from indicators.value v
    where v.indicator = ${code} and v.scope = ${cell.scope} and v.dimension = ${cell.dimension} and v.place = ${cell.place}
      and v.category = ${cell.category} order by v.period`.execute(tx);
  return new Map(rows.map(({ period, ...row }) => [period, row]));
};

/** The sums of a figure by each programme, edition or funder, at one place and period. */
export const sumsByScope = async (
  tx: Tx,
  { code, definition }: Asked,
  kind: 'programme' | 'edition' | 'funder',
  cell: Cell,
): Promise<Map<string, Sums>> => {
  const { rows } = await sql<Sums & { scope: string }>`select v.scope, ${sums} from indicators.value v
    where v.indicator = ${code} and v.scope like ${`${kind}:%`} and v.dimension = ${cell.dimension}
      and v.place = ${cell.place} and v.category = ${cell.category} and ${timeSql(definition, cell.period)}
    group by v.scope`.execute(tx);
  return new Map(rows.map(({ scope, ...row }) => [scope, row]));
};
