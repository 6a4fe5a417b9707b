import type { CellType } from '../../../../platform/dataset.ts';
import { Fault } from '../condition.ts';
import type { Comparison, Condition, Operand, TextTest, ValueType } from '../condition.ts';
import type { Order } from '../selection.ts';
import { valueOf } from '../values.ts';

/** What an address asks beside columns: no column may be called so. */
export const reserved = new Set(['limit', 'cursor', 'fields', 'sort', 'total', 'lang']);

export const pageSizes = { usual: 100, most: 1000 };

export interface RestAsked {
  where: Condition | null;
  fields: string[] | null;
  order: Order[];
  limit: number;
  cursor: string | null;
  total: boolean;
}

export type ColumnTypes = Readonly<Record<string, { type: CellType }>>;

/** What is written in brackets behind a column, `created_on[gte]=2024-01-01`, and the comparison that it is. */
const comparisons: Record<string, Comparison> = { eq: 'eq', ne: 'ne', gt: 'gt', gte: 'ge', lt: 'lt', lte: 'le' };
const textTests = new Set<string>(['contains', 'startswith', 'endswith']);
export const operators = [...Object.keys(comparisons), ...textTests, 'in', 'null'] as const;

const typeIn = (columns: ColumnTypes, name: string, part: string): CellType => {
  if (!Object.hasOwn(columns, name)) throw new Fault('unknown_column', { found: name, part });
  return columns[name]!.type;
};

const valueIn = (type: CellType, text: string, part: string): Operand => {
  const value = type === 'texts' ? null : valueOf(type, text);
  if (value === null) throw new Fault(type === 'texts' ? 'wrong_type' : 'bad_value', { found: text, part });
  return { kind: 'value', value, type: type as ValueType };
};

const conditionIn = (columns: ColumnTypes, part: string, text: string): Condition => {
  const [, name = part, operator = 'eq'] = /^(.*?)\[([a-z]*)\]$/u.exec(part) ?? [];
  const type = typeIn(columns, name, part);
  const left: Operand = { kind: 'column', name, type };
  if (operator === 'null') {
    if (text !== 'true' && text !== 'false') throw new Fault('bad_value', { found: text, part });
    return { is: 'compared', by: text === 'true' ? 'eq' : 'ne', left, right: { kind: 'null' } };
  }
  if (operator === 'in') return { is: 'among', left, values: text.split(',').map((one) => valueIn(type, one, part)) };
  const right = valueIn(type, text, part);
  if (textTests.has(operator)) {
    if (type !== 'text') throw new Fault('wrong_type', { found: operator, part });
    return { is: 'text', by: operator as TextTest, left, right };
  }
  const by = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (by === undefined) throw new Fault('unexpected', { found: operator, part });
  if (type === 'boolean' && by !== 'eq' && by !== 'ne') throw new Fault('wrong_type', { found: operator, part });
  return { is: 'compared', by, left, right };
};

const orderIn = (columns: ColumnTypes, text: string): Order[] =>
  text.split(',').map((each) => {
    const descending = each.startsWith('-');
    const column = descending ? each.slice(1) : each;
    if (typeIn(columns, column, 'sort') === 'texts') throw new Fault('wrong_type', { found: column, part: 'sort' });
    return { column, descending };
  });

const limitIn = (text: string): number => {
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > pageSizes.most) throw new Fault('bad_value', { found: text, part: 'limit' });
  return limit;
};

const fieldsIn = (columns: ColumnTypes, text: string): string[] => {
  const names = [...new Set(text.split(','))];
  for (const name of names) typeIn(columns, name, 'fields');
  return names;
};

/**
 * What an address of the API asks of a dataset: a value per column (the same column twice is either of both), a
 * comparison in brackets, and the words of `reserved`. @throws Fault that names the parameter.
 */
export const restOptionsOf = (options: readonly (readonly [string, string])[], columns: ColumnTypes): RestAsked => {
  const asked: RestAsked = { where: null, fields: null, order: [], limit: pageSizes.usual, cursor: null, total: false };
  const filters = new Map<string, Condition[]>();
  const seen = new Set<string>();
  for (const [name, text] of options) {
    if (!reserved.has(name)) {
      filters.set(name, [...(filters.get(name) ?? []), conditionIn(columns, name, text)]);
      continue;
    }
    if (seen.has(name)) throw new Fault('unexpected', { found: text, part: name });
    seen.add(name);
    if (name === 'limit') asked.limit = limitIn(text);
    if (name === 'cursor') asked.cursor = text;
    if (name === 'fields') asked.fields = fieldsIn(columns, text);
    if (name === 'sort') asked.order = orderIn(columns, text);
    if (name === 'total') asked.total = text === 'true';
  }
  const of = [...filters.values()].map((either): Condition =>
    either.length === 1 ? either[0]! : { is: 'any', of: either },
  );
  return { ...asked, where: of.length === 0 ? null : { is: 'all', of } };
};
