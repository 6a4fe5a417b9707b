import type { CellType, Dataset } from '../../../platform/dataset.ts';
import { datasetsKnown } from '../known.ts';
import type { ColumnNamed } from '../rules/filter/parse.ts';
import { edmNames } from '../rules/odata/names.ts';

export const namespace = 'twiza';

/** A dataset as OData calls it and its columns. */
export interface EntitySet {
  name: string;
  dataset: Dataset;
  /** Names of OData by the columns' own. */
  names: ReadonlyMap<string, string>;
  columnNamed: ColumnNamed;
}

export const edmType: Record<CellType, string> = {
  id: 'Edm.Guid',
  text: 'Edm.String',
  texts: 'Collection(Edm.String)',
  integer: 'Edm.Int64',
  decimal: 'Edm.Decimal',
  boolean: 'Edm.Boolean',
  day: 'Edm.Date',
  instant: 'Edm.DateTimeOffset',
};

const setOf = (dataset: Dataset, name: string): EntitySet => {
  const names = edmNames(Object.keys(dataset.columns));
  const own = new Map(
    [...names].map(([column, called]) => [called, { name: column, type: dataset.columns[column]!.type }]),
  );
  return { name, dataset, names, columnNamed: (called) => own.get(called.normalize('NFC')) };
};

/** Every dataset as an entity set, in the order of the catalogue. */
export const entitySets = (datasets: readonly Dataset[] = datasetsKnown()): EntitySet[] => {
  const names = edmNames(datasets.map(({ name }) => name));
  return datasets.map((dataset) => setOf(dataset, names.get(dataset.name)!));
};
