import { Readable } from 'node:stream';
import type { Dataset } from '../../../platform/dataset.ts';
import { csvLines } from '../../../platform/sheets/write.ts';
import type { SheetCell } from '../../../platform/sheets/sheet-problem.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Cell, Row } from '../rules/cell.ts';
import { cellSaid, columnTitle } from '../said.ts';

/** What parts the texts of a list within one cell; the CSVW description says the same. */
export const listSeparator = ';';

/** For programs: codes and names of columns as they are. */
const plainCell = (value: Cell): SheetCell => (Array.isArray(value) ? value.join(listSeparator) : value);

/** For people: codes in words. */
export const saidCell = (dataset: Dataset, name: string, value: Cell, lang: Lang): SheetCell => {
  const column = dataset.columns[name]!;
  if (Array.isArray(value)) return value.map((one) => cellSaid(column, one, lang)).join(', ');
  if (typeof value !== 'string') return value;
  if (column.type === 'instant' || column.type === 'day') return new Date(value);
  return cellSaid(column, value, lang);
};

export interface CsvAsked {
  /** Null: for programs, with names and codes; else titles and codes in words, cut as a spreadsheet of that language cuts. */
  lang: Lang | null;
  /** The byte order mark by which Excel knows UTF-8. Always there with a language. */
  mark: boolean;
}

/** Lines of one piece: a batch of rows written at once would keep everybody else waiting. */
const atOnce = 500;

/** A dataset as CSV, written while its rows are read, a batch at a time. */
export const csvOf = (dataset: Dataset, batches: AsyncIterable<readonly Row[]>, { lang, mark }: CsvAsked): Readable => {
  const names = Object.keys(dataset.columns);
  const { head, line } = csvLines({
    lang: lang ?? 'en',
    columns: names.map((name) => ({ title: lang === null ? name : columnTitle(dataset, lang, name) })),
    ...(lang === null && { plain: { mark } }),
  });
  const cell = (row: Row, name: string): SheetCell =>
    lang === null ? plainCell(row[name] ?? null) : saidCell(dataset, name, row[name] ?? null, lang);
  const pieces = async function* (): AsyncGenerator<string> {
    yield head;
    for await (const rows of batches)
      for (let from = 0; from < rows.length; from += atOnce) {
        let piece = '';
        for (const row of rows.slice(from, from + atOnce)) piece += line(names.map((name) => cell(row, name)));
        yield piece;
      }
  };
  return Readable.from(pieces(), { objectMode: false });
};
