import { Readable } from 'node:stream';
import type { SheetCell } from './sheet-problem.ts';
import { xlsxBytes } from './xlsx-write.ts';
import type { XlsxSheet } from './xlsx-write.ts';

export interface SheetContent {
  /** language of the titles: Arabic turns an .xlsx from right to left */
  lang: 'fr' | 'ar' | 'en';
  format: 'xlsx' | 'csv';
  /** name of the sheet, cleaned and cut to what Excel takes */
  name: string;
  /** `width` in characters, .xlsx only */
  columns: { title: string; width?: number }[];
  /** a Date is UTC, written as a day, or as a day and minute when it has an hour */
  rows: AsyncIterable<SheetCell[]> | Iterable<SheetCell[]>;
  /** For programs (RFC 4180): commas whatever the language, and no mark in front unless asked. .csv only */
  plain?: { mark: boolean };
  /** sheets behind the rows, such as a dictionary. .xlsx only */
  beside?: readonly XlsxSheet[];
}

/** What a spreadsheet would run as a formula when it opens a CSV; a phone or a signed number cannot do harm. */
const formula = /^'*[=+\-@\t\r]/;
const harmless = /^[+-]?[\d ().,/]+$/;

const csvText = (value: SheetCell): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
  }
  return String(value);
};

const csvCell = (value: SheetCell): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = csvText(value);
  const safe = typeof value === 'string' && formula.test(text) && !harmless.test(text) ? `'${text}` : text;
  return /[",;\t\r\n|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Writes lines of a CSV, the first with the titles and the mark in front where there is to be one. */
export const csvLines = ({ lang, columns, plain }: Pick<SheetContent, 'lang' | 'columns' | 'plain'>) => {
  // Excel in French or Arabic cuts at the semicolon, in English at the comma, and takes UTF-8 only behind its mark.
  const delimiter = plain || lang === 'en' ? ',' : ';';
  const line = (cells: SheetCell[]): string => `${cells.map(csvCell).join(delimiter)}\r\n`;
  return { head: `${plain?.mark === false ? '' : '\uFEFF'}${line(columns.map(({ title }) => title))}`, line };
};

async function* csvPieces(content: SheetContent): AsyncGenerator<string> {
  const { head, line } = csvLines(content);
  let piece = head;
  for await (const cells of content.rows) {
    piece += line(cells);
    if (piece.length > 2 ** 16) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/**
 * A spreadsheet as a stream of bytes, written while rows come; memory does not grow with them.
 *
 * In a CSV, text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a return, and is no
 * phone or number) gets an apostrophe in front, which `readSheet` takes off again. An .xlsx says which cell is text
 * and needs no guard.
 * @throws through the stream, whatever `rows` throws
 */
export const writeSheet = (content: SheetContent): Readable =>
  content.format === 'csv'
    ? Readable.from(csvPieces(content), { objectMode: false })
    : Readable.from(
        xlsxBytes({
          rightToLeft: content.lang === 'ar',
          name: content.name,
          columns: content.columns,
          rows: content.rows,
          rowsPerSheet: 1_048_576,
          beside: content.beside,
        }),
        { objectMode: false },
      );
