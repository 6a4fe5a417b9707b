import { Readable } from 'node:stream';
import { invalid } from '../../../platform/refusals.ts';
import { readSheet, SheetProblem } from '../../../platform/sheets/read.ts';
import type { SheetCell } from '../../../platform/sheets/read.ts';
import { dayOf } from '../../../platform/words/format.ts';
import type { Cell } from '../rules/intake/cells.ts';

/** A list of needs is some hundreds of rows; a longer one is sent in parts. */
const mostRows = 2000;
const limits = { fileBytes: 10 * 2 ** 20, inflatedBytes: 64 * 2 ** 20, columns: 60, cellLength: 8000 };

const cellOf = (cell: SheetCell): Cell => {
  if (cell instanceof Date) return dayOf(cell.toISOString().slice(0, 10));
  return typeof cell === 'boolean' ? String(cell) : cell;
};

export interface ListRead {
  header: string[];
  rows: { number: number; cells: Cell[] }[];
}

/**
 * The first sheet of a file: its header, which is its first row with two cells or more, and what follows.
 * @throws Invalid at `file`, with why it is no list and what to do.
 */
export const readList = async (file: File): Promise<ListRead> => {
  try {
    const sheet = await readSheet(Readable.fromWeb(file.stream() as never), { name: file.name, limits });
    try {
      const read: ListRead = { header: [], rows: [] };
      for await (const { row, cells } of sheet.rows()) {
        const said = cells.map(cellOf);
        const full = said.filter((cell) => cell !== null && cell !== '').length;
        if (full === 0) continue;
        if (read.header.length === 0) {
          if (full > 1) read.header = said.map((cell) => String(cell ?? ''));
        } else if (read.rows.length >= mostRows)
          return invalid('file', 'networking.list_too_long', { limit: mostRows });
        else read.rows.push({ number: row, cells: said });
      }
      if (read.rows.length === 0) return invalid('file', 'networking.list_empty');
      return read;
    } finally {
      await sheet.close();
    }
  } catch (error) {
    if (error instanceof SheetProblem) return invalid('file', 'networking.list_unreadable', { name: file.name });
    throw error;
  }
};
