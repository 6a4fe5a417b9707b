import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { readSheet } from '../../platform/sheets/read.ts';
import { SheetProblem } from '../../platform/sheets/sheet-problem.ts';
import type { SheetCell } from '../../platform/sheets/sheet-problem.ts';
import type { Sheet } from './rules/xlsform/sheets.ts';

/** A form is a small workbook; what is larger is something else. */
const limits = { fileBytes: 20 * 2 ** 20, inflatedBytes: 100 * 2 ** 20, columns: 300, cellLength: 32_767 };
const mostRows = 10_000;

const wanted = /^\s*(survey|choices|settings|entities|external_choices|osm|cascades)\s*$/i;

/** A day without an hour is written as one; the rest as it is read. */
const textOf = (cell: SheetCell): string => {
  if (cell === null) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00.000Z$/, '')
      .replace(/\.000Z$/, '');
  return String(cell);
};

/**
 * The sheets of an XLSForm as text.
 * @throws SheetProblem when the file is no workbook, or one beyond the size of any form.
 */
export const sheetsIn = async (source: string | Buffer, name: string): Promise<Sheet[]> => {
  const book = await readSheet(typeof source === 'string' ? createReadStream(source) : Readable.from([source]), {
    name,
    limits,
  });
  try {
    if (book.format !== 'xlsx') throw new SheetProblem('sheets.not_a_spreadsheet', { name });
    const sheets: Sheet[] = [];
    for (const sheet of book.sheets.filter((one) => wanted.test(one.name))) {
      const rows: Sheet['rows'] = [];
      try {
        for await (const { row, cells } of book.rows(sheet.name)) {
          if (cells.length > 0) rows.push({ row, cells: cells.map(textOf) });
          if (rows.length > mostRows) throw new SheetProblem('sheets.too_large', { name, megabytes: 20 });
        }
      } catch (problem) {
        // A sheet without a row is one that says nothing.
        if (!(problem instanceof SheetProblem && problem.code === 'sheets.empty')) throw problem;
      }
      sheets.push({ name: sheet.name, rows });
    }
    return sheets;
  } finally {
    await book.close();
  }
};
