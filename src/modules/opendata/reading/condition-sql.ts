import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Comparison, Condition, Operand } from '../rules/condition.ts';
import type { CellType } from '../../../platform/dataset.ts';

type Sql = RawBuilder<unknown>;

const casts: Record<CellType, Sql> = {
  id: sql`uuid`,
  text: sql`text`,
  texts: sql`text`,
  integer: sql`numeric`,
  decimal: sql`numeric`,
  boolean: sql`boolean`,
  day: sql`date`,
  instant: sql`timestamptz`,
};

/** A whole number that a column of whole numbers can be compared with by its index. */
const isWhole = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value);

/** A value as a parameter: never a part of the statement's text. */
export const parameter = (value: string | number | boolean, type: CellType): Sql => {
  const sent = typeof value === 'number' ? String(value) : value;
  return sql`${sent}::${isWhole(value) ? sql`bigint` : casts[type]}`;
};

const calls: Record<string, (of: Sql) => Sql> = {
  tolower: (of) => sql`lower(${of})`,
  toupper: (of) => sql`upper(${of})`,
  trim: (of) => sql`btrim(${of})`,
  length: (of) => sql`length(${of})`,
  year: (of) => sql`extract(year from ${of})`,
  month: (of) => sql`extract(month from ${of})`,
  day: (of) => sql`extract(day from ${of})`,
};

const operandSql = (operand: Operand): Sql => {
  if (operand.kind === 'null') return sql`null`;
  if (operand.kind === 'column') return sql.id(operand.name);
  if (operand.kind === 'value') return parameter(operand.value, operand.type);
  const of = operandSql(operand.of);
  // An instant's year is told in UTC, as it is written.
  const utc = operand.of.kind === 'column' && operand.of.type === 'instant';
  return calls[operand.call]!(utc ? sql`(${of} at time zone 'UTC')` : of);
};

const signs: Record<Comparison, Sql> = {
  eq: sql`=`,
  ne: sql`is distinct from`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
};

const comparedSql = (by: Comparison, left: Operand, right: Operand): Sql => {
  if (left.kind === 'null' || right.kind === 'null') {
    if (left.kind === 'null' && right.kind === 'null') return by === 'eq' ? sql`true` : sql`false`;
    const other = operandSql(left.kind === 'null' ? right : left);
    return by === 'eq' ? sql`${other} is null` : by === 'ne' ? sql`${other} is not null` : sql`false`;
  }
  const columns = left.kind !== 'value' && right.kind !== 'value';
  const sign = by === 'eq' && columns ? sql`is not distinct from` : signs[by];
  return sql`${operandSql(left)} ${sign} ${operandSql(right)}`;
};

const amongSql = (left: Operand, values: Operand[]): Sql => {
  const told = values.filter((value) => value.kind === 'value');
  const of = operandSql(left);
  const found = told.length === 0 ? sql`false` : sql`${of} in (${sql.join(told.map(operandSql))})`;
  return told.length === values.length ? found : sql`(${found} or ${of} is null)`;
};

/** Yes or no, and never unknown: only below a `not` does the difference show, so only there an index is given up for it. */
const settled = (found: Sql, below: boolean): Sql => (below ? sql`coalesce(${found}, false)` : found);

/** A question about a row as SQL. Columns are names out of a dataset, values are parameters. */
export const conditionSql = (condition: Condition, below = false): Sql => {
  switch (condition.is) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((one) => conditionSql(one, below));
      return sql`(${sql.join(parts, condition.is === 'all' ? sql` and ` : sql` or `)})`;
    }
    case 'not':
      return sql`not (${conditionSql(condition.of, true)})`;
    case 'compared':
      return settled(comparedSql(condition.by, condition.left, condition.right), below);
    case 'among':
      return settled(amongSql(condition.left, condition.values), below);
    case 'always':
      return condition.value ? sql`true` : sql`false`;
    case 'text': {
      const [left, right] = [operandSql(condition.left), operandSql(condition.right)];
      const found = {
        contains: sql`strpos(${left}, ${right}) > 0`,
        startswith: sql`starts_with(${left}, ${right})`,
        endswith: sql`right(${left}, length(${right})) = ${right}`,
      }[condition.by];
      return settled(found, below);
    }
  }
};
