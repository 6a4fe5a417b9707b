import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvRows, openCsv } from './csv-file.ts';
import type { TextEncoding } from './encoding.ts';
import { formatOf } from './format.ts';
import { sheetLimits, SheetProblem, type SheetLimits, type SheetRow } from './sheet-problem.ts';
import { openBook } from './xlsx-book.ts';
import { xlsxRows } from './xlsx-rows.ts';

export { SheetProblem, type SheetCell, type SheetLimits, type SheetRow } from './sheet-problem.ts';

export interface SheetReader {
  format: 'xlsx' | 'csv';
  /** in the workbook's order; a CSV has one, named like the file */
  sheets: { name: string; hidden: boolean }[];
  /** how a CSV was understood; null for an .xlsx. `badBytes`: bytes that could not be read and show as U+FFFD */
  text: { encoding: TextEncoding; delimiter: string; badBytes: number } | null;
  /**
   * The rows of a sheet, by default the first that is not hidden; each call reads from the start.
   * Memory stays bounded however slowly rows are taken (the shared strings of an .xlsx are held whole).
   * @throws SheetProblem while reading: damaged, too many columns, a cell too long, no row at all
   */
  rows(sheet?: string): AsyncIterable<SheetRow>;
  /** share of the sheet being read that was read so far, 0-1 */
  progress(): number;
  /** to be called in the end, also after a problem */
  close(): Promise<void>;
}

interface Opened {
  path: string;
  name: string;
  limits: SheetLimits;
  close: () => Promise<void>;
}

/** The same problem, with the name the user knows the file by. */
const withName = (error: unknown, name: string): unknown =>
  error instanceof SheetProblem ? new SheetProblem(error.code, { name, ...error.values }, { cause: error }) : error;

const notEmpty = async function* (rows: AsyncIterable<SheetRow>, name: string): AsyncGenerator<SheetRow> {
  let given = false;
  try {
    for await (const row of rows) {
      given ||= row.cells.length > 0;
      yield row;
    }
  } catch (error) {
    throw withName(error, name);
  }
  if (!given) throw new SheetProblem('sheets.empty', { name });
};

/** The share read of a sheet, counted from each start. */
const meter = () => {
  let share = 0;
  return {
    progress: () => Math.min(1, share),
    of: (total: number) => {
      let bytes = 0;
      share = 0;
      return (more: number) => {
        bytes += more;
        share = bytes / Math.max(1, total);
      };
    },
  };
};

const csvReader = async ({ path, name, limits, close }: Opened, size: number): Promise<SheetReader> => {
  const csv = await openCsv(path, name);
  const read = meter();
  const total = csv.encoding.startsWith('utf-16') ? size / 2 : size;
  return {
    format: 'csv',
    sheets: [{ name, hidden: false }],
    text: { encoding: csv.encoding, delimiter: csv.delimiter, badBytes: csv.badBytes },
    rows: () => notEmpty(csvRows(csv, limits, read.of(total)), name),
    progress: read.progress,
    close,
  };
};

const xlsxReader = async (file: FileHandle, size: number, { name, limits, close }: Opened): Promise<SheetReader> => {
  const book = await openBook(file, size, name, limits);
  const read = meter();
  return {
    format: 'xlsx',
    sheets: book.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden })),
    text: null,
    rows: (wanted) => {
      const sheet =
        wanted === undefined
          ? (book.sheets.find((each) => !each.hidden) ?? book.sheets[0])
          : book.sheets.find((each) => each.name === wanted);
      if (sheet === undefined) throw new SheetProblem('sheets.no_such_sheet', { name, sheet: wanted ?? '' });
      return notEmpty(xlsxRows(book, sheet, limits, read.of(sheet.part.size)), name);
    },
    progress: read.progress,
    close: async () => {
      await file.close().catch(() => undefined);
      await close();
    },
  };
};

const openSheet = async (opened: Opened): Promise<SheetReader> => {
  const file = await open(opened.path);
  let keep = false;
  try {
    const { size } = await file.stat();
    const { name, limits } = opened;
    if (size === 0) throw new SheetProblem('sheets.empty', { name });
    if (size > limits.fileBytes) {
      throw new SheetProblem('sheets.too_large', { name, megabytes: Math.floor(limits.fileBytes / 2 ** 20) });
    }
    if ((await formatOf(file, size, name)) === 'text') return await csvReader(opened, size);
    const reader = await xlsxReader(file, size, opened);
    keep = true;
    return reader;
  } finally {
    if (!keep) await file.close();
  }
};

/** A stream is set down in a temporary file first: a zip is read from its end, and an encoding found on all its bytes. */
const setDown = async (source: Readable, name: string, limits: SheetLimits): Promise<Opened> => {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  const path = join(folder, 'sheet');
  const close = () => rm(folder, { recursive: true, force: true });
  let size = 0;
  const bounded = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > limits.fileBytes) {
        throw new SheetProblem('sheets.too_large', { name, megabytes: Math.floor(limits.fileBytes / 2 ** 20) });
      }
      yield piece;
    }
  };
  try {
    await pipeline(source, bounded, createWriteStream(path));
    return { path, name, limits, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/**
 * Opens a spreadsheet (.xlsx, or text cut by `, ; tab |` in UTF-8, UTF-16, windows-1252 or windows-1256) for streaming.
 * @param source path of a file, or its bytes
 * @param options `name` is the file's name as the user knows it; the format is found in the content
 * @throws SheetProblem, at once, for anything that is no spreadsheet
 */
export const readSheet = async (
  source: string | Readable,
  options: { name: string; limits?: Partial<SheetLimits> },
): Promise<SheetReader> => {
  const limits = { ...sheetLimits, ...options.limits };
  const opened =
    typeof source === 'string'
      ? { path: source, name: options.name, limits, close: async () => undefined }
      : await setDown(source, options.name, limits);
  try {
    return await openSheet(opened);
  } catch (error) {
    await opened.close();
    throw withName(error, options.name);
  }
};
