import type { CellType } from '../../../platform/dataset.ts';
import type { Cell, Row } from '../rules/cell.ts';
import { edmType, namespace } from './model.ts';
import type { EntitySet } from './model.ts';

/** How much an answer says of itself (OData JSON Format 4.0, 3.1). */
export type Telling = 'none' | 'minimal' | 'full';

/** Types that a reader of JSON cannot guess. */
const untold = new Set<CellType>(['id', 'integer', 'decimal', 'day', 'instant', 'texts']);

const literal = (type: CellType, value: Cell): string =>
  type === 'text' ? `'${String(value).replaceAll("'", "''")}'` : String(value);

/** `structures(0193…)`, `labels(structure=0193…,label='bio')`: relative to the service. */
export const entityAddress = ({ name, dataset, names }: EntitySet, row: Row): string => {
  const values = dataset.key.map((column) => {
    const value = encodeURIComponent(literal(dataset.columns[column]!.type, row[column] ?? null));
    return dataset.key.length === 1 ? value : `${encodeURIComponent(names.get(column)!)}=${value}`;
  });
  return `${encodeURIComponent(name)}(${values.join(',')})`;
};

const fullOf = (set: EntitySet, root: string, row: Row): Record<string, unknown> => {
  const address = entityAddress(set, row);
  return {
    '@odata.type': `#${namespace}.${set.name}`,
    '@odata.id': `${root}/${address}`,
    '@odata.editLink': address,
  };
};

/** A row as OData writes it: the columns asked for, under their names there. */
export const entityOf = (
  set: EntitySet,
  { columns, telling, root }: { columns: readonly string[]; telling: Telling; root: string },
): ((row: Row) => Record<string, unknown>) => {
  const named = columns.map((column) => [column, set.names.get(column)!, set.dataset.columns[column]!.type] as const);
  if (telling === 'full')
    return (row) => {
      const entity = fullOf(set, root, row);
      for (const [column, name, type] of named) {
        if (untold.has(type)) entity[`${name}@odata.type`] = `#${edmType[type].replace('Edm.', '')}`;
        entity[name] = row[column] ?? (type === 'texts' ? [] : null);
      }
      return entity;
    };
  return (row) => {
    const entity: Record<string, unknown> = {};
    for (const [column, name, type] of named) entity[name] = row[column] ?? (type === 'texts' ? [] : null);
    return entity;
  };
};
