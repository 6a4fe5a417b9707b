import { Fault } from '../condition.ts';
import type { Condition } from '../condition.ts';
import { conditionOf } from '../filter/parse.ts';
import type { ColumnNamed } from '../filter/parse.ts';
import type { Order } from '../selection.ts';

export interface Asked {
  where: Condition | null;
  /** Null: all of them. */
  select: string[] | null;
  order: Order[];
  top: number | null;
  skip: number;
  count: boolean;
  skiptoken: string | null;
}

/** What is read elsewhere, or means nothing to a service that is only read. */
const elsewhere = new Set(['$format']);
const supported = new Set(['$filter', '$select', '$orderby', '$top', '$skip', '$count', '$skiptoken', ...elsewhere]);

const columnIn = (part: string, name: string, columnNamed: ColumnNamed): string => {
  if (/[/(]/.test(name)) throw new Fault('not_implemented', { found: name, part });
  const column = columnNamed(name);
  if (column === undefined) throw new Fault('unknown_column', { found: name, part });
  return column.name;
};

const selectOf = (text: string, columnNamed: ColumnNamed): string[] | null => {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('*')) return null;
  return [...new Set(names.map((name) => columnIn('$select', name, columnNamed)))];
};

const orderOf = (text: string, columnNamed: ColumnNamed): Order[] => {
  const order = text.split(',').map((each): Order => {
    const [name = '', way = 'asc', ...more] = each.trim().split(/[ \t]+/);
    if (more.length > 0 || !['asc', 'desc'].includes(way))
      throw new Fault('unexpected', { found: each.trim(), part: '$orderby' });
    const column = columnIn('$orderby', name, columnNamed);
    if (columnNamed(name)?.type === 'texts') throw new Fault('wrong_type', { found: name, part: '$orderby' });
    return { column, descending: way === 'desc' };
  });
  // Named twice, only the first says anything.
  return order.filter(({ column }, at) => order.findIndex((other) => other.column === column) === at);
};

const numberIn = (part: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Fault('bad_value', { found: text, part });
  return Number(text);
};

const booleanIn = (part: string, text: string): boolean => {
  if (text !== 'true' && text !== 'false') throw new Fault('bad_value', { found: text, part });
  return text === 'true';
};

const within = <Answer>(part: string, read: () => Answer): Answer => {
  try {
    return read();
  } catch (error) {
    throw error instanceof Fault && error.part === '' ? error.in(part) : error;
  }
};

/**
 * The system query options of a request (OData 4.0 URL Conventions, 5.1), their names and values decoded.
 * @throws Fault for one that is told twice or cannot be read, and `not_implemented` for one that OData has and we do not.
 */
export const optionsOf = (options: readonly (readonly [string, string])[], columnNamed: ColumnNamed): Asked => {
  const told = new Map<string, string>();
  for (const [name, value] of options) {
    // A name without `$` is somebody's own, and `@` an alias that only expressions of others would use.
    if (name.startsWith('@')) throw new Fault('not_implemented', { found: name, part: name });
    if (!name.startsWith('$')) continue;
    if (!supported.has(name)) throw new Fault('not_implemented', { found: name, part: name });
    if (told.has(name)) throw new Fault('unexpected', { found: name, part: name });
    told.set(name, value.trim());
  }
  const option = <Answer>(name: string, read: (value: string) => Answer, absent: Answer): Answer => {
    const value = told.get(name);
    return value === undefined ? absent : within(name, () => read(value));
  };
  return {
    where: option<Condition | null>('$filter', (text) => conditionOf(text, columnNamed), null),
    select: option<string[] | null>('$select', (text) => selectOf(text, columnNamed), null),
    order: option('$orderby', (text) => orderOf(text, columnNamed), []),
    top: option<number | null>('$top', (text) => numberIn('$top', text), null),
    skip: option('$skip', (text) => numberIn('$skip', text), 0),
    count: option('$count', (text) => booleanIn('$count', text), false),
    skiptoken: option<string | null>('$skiptoken', (text) => text, null),
  };
};
