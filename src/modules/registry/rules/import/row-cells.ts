import { cellText, isCellError, lineText, saysNothing } from './cell-text.ts';
import type { ImportField } from './fields.ts';
import type { SheetRow } from './header.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { problemSeverity, type Cell, type ImportProblem, type ProblemCode, type Reading } from './problems.ts';

type Values = Record<string, string | number>;

const indexed = new WeakMap<Mapping, Map<ImportField, MappedColumn[]>>();

/** Kept per mapping: a list has tens of thousands of rows and one mapping. */
const columnsByField = (mapping: Mapping): Map<ImportField, MappedColumn[]> => {
  const kept = indexed.get(mapping);
  if (kept !== undefined) return kept;
  const columns = Map.groupBy(mapping.columns, ({ field }) => field);
  indexed.set(mapping, columns);
  return columns;
};

/** The cells of one row by field, and its problems as they are found. */
export const cellsOfRow = (row: SheetRow, mapping: Mapping) => {
  const problems: ImportProblem[] = [];
  const add = (field: ImportField, code: ProblemCode, values: Values = {}) =>
    void problems.push({ row: row.row, field, severity: problemSeverity[code], code, values });
  const columns = columnsByField(mapping);
  const cellsOf = (field: ImportField): Cell[] =>
    (columns.get(field) ?? []).map(({ index }) => {
      const cell = row.cells[index] ?? null;
      if (isCellError(cell)) {
        add(field, 'cell_error', { text: String(cell) });
        return null;
      }
      if (typeof cell === 'string' && cell.includes('\uFFFD')) add(field, 'letters_lost', { text: cell.slice(0, 200) });
      return cell;
    });
  const value = <Value>(
    field: ImportField,
    read: (cell: Cell, column: MappedColumn | undefined) => Reading<Value>,
  ): Value | null => {
    const [column] = columns.get(field) ?? [];
    const [cell = null] = cellsOf(field);
    const answer = read(cell, column);
    if (answer.problem !== undefined)
      add(field, answer.problem, { text: (lineText(cell) ?? '').slice(0, 200), ...answer.values });
    return answer.value;
  };
  const texts = (field: ImportField, join: 'line' | 'lines' = 'line'): string[] =>
    cellsOf(field).flatMap((cell) => {
      const text = join === 'line' ? lineText(cell) : cellText(cell);
      return text === null || saysNothing(text) ? [] : [text];
    });
  const text = (field: ImportField): string | null => texts(field)[0] ?? null;
  return { problems, add, value, text, texts, cellsOf };
};

export type RowCells = ReturnType<typeof cellsOfRow>;
