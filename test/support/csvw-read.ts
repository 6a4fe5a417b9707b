import { csvRows } from '../../src/platform/text/csv.ts';

interface Column {
  name: string;
  titles: string[];
  datatype: string | { base: string; format?: string };
  separator?: string;
  required: boolean;
}

export interface Described {
  '@context': unknown[];
  url: string;
  tableSchema: { primaryKey: string[]; columns: Column[] };
}

/** The lexical forms of the types that CSVW takes from XML Schema, as far as a description of ours names them. */
const forms: Record<string, RegExp> = {
  string: /^[^]*$/,
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  dateTimeStamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
};

/**
 * What in a CSV file its description refuses, as a reader of CSVW would (Model for Tabular Data, 6.4 and 8): another
 * head, a cell that is not of its type, an empty cell that is required, a key that is there twice.
 */
export const refusedByDescription = ({ tableSchema }: Described, csv: string): string[] => {
  const [head, ...rows] = [...csvRows(csv)].map(({ cells }) => cells);
  const { columns, primaryKey } = tableSchema;
  if (JSON.stringify(head) !== JSON.stringify(columns.map(({ titles }) => titles[0]))) return [`head: ${head?.join()}`];
  const wrong = rows.flatMap((cells, line) =>
    columns.flatMap(({ name, datatype, separator, required }, at) => {
      const cell = cells[at] ?? '';
      if (cell === '') return required ? [`${line} ${name} is empty`] : [];
      const form = forms[typeof datatype === 'string' ? datatype : datatype.base];
      if (form === undefined) return [`${name} has no type`];
      const parts = separator === undefined ? [cell] : cell.split(separator);
      return parts.every((part) => form.test(part)) ? [] : [`${line} ${name}: ${cell}`];
    }),
  );
  const at = primaryKey.map((name) => columns.findIndex((column) => column.name === name));
  const keys = rows.map((cells) => JSON.stringify(at.map((place) => cells[place])));
  return new Set(keys).size === keys.length ? wrong : [...wrong, 'a key is there twice'];
};
