// hucre streams an .xlsx only when sizes stand before the parts, as they do not in many files, and reads ahead of a
// slow reader without bound. So it is handed a small zip made anew, sizes first, one sheet, let through as rows are asked.
import { crc32 } from 'node:zlib';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { streamXlsxRows, type StreamRow } from 'hucre/xlsx';
import { SheetProblem, type SheetLimits, type SheetRow } from './sheet-problem.ts';
import type { XlsxBook, XlsxSheet } from './xlsx-book.ts';
import { zipBytes, zipText } from './zip-read.ts';

const stored = (name: string, size: number, crc = 0): Buffer => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name)]);
};

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: [string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationType}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

async function* oneSheetZip(
  book: XlsxBook,
  sheet: XlsxSheet,
  read: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const whole = (name: string, bytes: Buffer): Buffer =>
    Buffer.concat([stored(name, bytes.length, crc32(bytes)), bytes]);
  const kept = [
    ['worksheet', 'worksheets/sheet1.xml'],
    ...(book.styles === null ? [] : [['styles', 'styles.xml']]),
    ...(book.strings === null ? [] : [['sharedStrings', 'sharedStrings.xml']]),
  ] as [string, string][];
  yield whole('[Content_Types].xml', Buffer.from('<Types/>'));
  yield whole('_rels/.rels', Buffer.from(relations([['officeDocument', 'xl/workbook.xml']])));
  yield whole('xl/_rels/workbook.xml.rels', Buffer.from(relations(kept)));
  const sheets = '<workbook><sheets><sheet name="sheet" sheetId="1" r:id="rId1"/></sheets></workbook>';
  yield whole('xl/workbook.xml', Buffer.from(sheets));
  if (book.styles !== null) yield whole('xl/styles.xml', await zipText(book.file, book.styles));
  if (book.strings !== null) yield whole('xl/sharedStrings.xml', await zipText(book.file, book.strings));
  yield stored('xl/worksheets/sheet1.xml', sheet.part.size);
  let tail = Buffer.alloc(0);
  let given = 0;
  for await (const piece of zipBytes(book.file, sheet.part)) {
    read(piece.length);
    given += piece.length;
    tail = Buffer.concat([tail, piece.subarray(-64)]).subarray(-64);
    // A sheet cut short would otherwise pass for one with fewer rows; after its last byte nobody asks for more.
    if (given === sheet.part.size && !tail.toString('latin1').trimEnd().endsWith('worksheet>')) {
      throw new SheetProblem('sheets.damaged', { part: sheet.name });
    }
    yield piece;
  }
}

/** Lets bytes in only while a row has been asked for longer than a turn of the event loop, that is, is not there yet. */
const gate = () => {
  let asked = 0;
  let waiting = false;
  let open: (() => void) | null = null;
  const hungry = async (): Promise<void> => {
    for (;;) {
      if (!waiting) await new Promise<void>((resolve) => (open = resolve));
      const before = asked;
      await nextTurn();
      if (waiting && asked === before) return;
    }
  };
  const ask = () => {
    asked += 1;
    waiting = true;
    open?.();
    open = null;
  };
  return { hungry, ask, served: () => void (waiting = false) };
};

async function* gated(bytes: AsyncGenerator<Uint8Array>, from1904: boolean): AsyncGenerator<StreamRow> {
  const { hungry, ask, served } = gate();
  let failure: unknown = null;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        await hungry();
        try {
          const { done, value } = await bytes.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          failure = error;
          controller.error(error);
        }
      },
      cancel: async () => void (await bytes.return(undefined)),
    },
    { highWaterMark: 0 },
  );
  const rows = streamXlsxRows(stream, { dateSystem: from1904 ? '1904' : '1900' });
  try {
    for (;;) {
      ask();
      const { done, value } = await rows.next();
      served();
      if (done) break;
      yield value;
    }
  } catch (error) {
    throw failure ?? error;
  } finally {
    ask();
    await rows.return(undefined);
    await bytes.return(undefined);
  }
}

const trimmed = ({ index, values }: StreamRow, limits: SheetLimits): SheetRow => {
  const cells = values.map((cell) => (cell === '' ? null : cell));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  const row = index + 1;
  if (cells.length > limits.columns) {
    throw new SheetProblem('sheets.too_many_columns', { row, columns: cells.length, most: limits.columns });
  }
  const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > limits.cellLength);
  if (long >= 0) throw new SheetProblem('sheets.cell_too_long', { row, line: row, column: long + 1 });
  return { row, line: null, cells };
};

/** The rows of one sheet in their order; rows without any cell are not given, the numbers of the others stay true. */
export async function* xlsxRows(
  book: XlsxBook,
  sheet: XlsxSheet,
  limits: SheetLimits,
  read: (bytes: number) => void,
): AsyncGenerator<SheetRow> {
  try {
    for await (const row of gated(oneSheetZip(book, sheet, read), book.from1904)) {
      const given = trimmed(row, limits);
      if (given.cells.length > 0) yield given;
    }
  } catch (cause) {
    throw cause instanceof SheetProblem ? cause : new SheetProblem('sheets.damaged', { part: sheet.name }, { cause });
  }
}
