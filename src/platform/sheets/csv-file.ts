import { createReadStream } from 'node:fs';
import { csvParser, sniffDelimiter } from './csv.ts';
import { findEncoding, type EncodingFound } from './encoding.ts';
import { SheetProblem, type SheetLimits, type SheetRow } from './sheet-problem.ts';

export interface CsvFile extends EncodingFound {
  path: string;
  delimiter: string;
  /** characters of a leading `sep=;` line */
  skipText: number;
}

const nul = /\0/g;
/** Text that a spreadsheet would take for a formula carries an apostrophe in our exports, as it does in Excel. */
const guarded = /^'(?='*[=+\-@\t\r])/;

async function* textOf(file: Pick<CsvFile, 'path' | 'encoding' | 'skip'>, end?: number): AsyncGenerator<string> {
  const decoder = new TextDecoder(file.encoding, { ignoreBOM: true });
  const bytes = createReadStream(file.path, { start: file.skip, ...(end === undefined ? {} : { end }) });
  for await (const piece of bytes as AsyncIterable<Buffer>)
    yield decoder.decode(piece, { stream: true }).replace(nul, '');
  const last = decoder.decode();
  if (last !== '') yield last;
}

/** @throws SheetProblem when the bytes are no text */
export const openCsv = async (path: string, name: string): Promise<CsvFile> => {
  const found = await findEncoding(createReadStream(path) as AsyncIterable<Buffer>);
  if (found.binary > 0.05) throw new SheetProblem('sheets.not_a_spreadsheet', { name });
  let sample = '';
  for await (const text of textOf({ path, ...found }, found.skip + 2 ** 17)) sample += text;
  if (sample.trim() === '') throw new SheetProblem('sheets.empty', { name });
  const { delimiter, skip: skipText } = sniffDelimiter(sample);
  return { path, ...found, delimiter, skipText };
};

export async function* csvRows(
  file: CsvFile,
  limits: SheetLimits,
  read: (bytes: number) => void,
): AsyncGenerator<SheetRow> {
  const parse = csvParser(file.delimiter, limits, file.skipText > 0 ? 2 : 1);
  const rowsOf = function* (text: string, final: boolean): Generator<SheetRow> {
    for (const { row, line, cells } of parse(text, final)) {
      yield { row, line, cells: cells.map((cell) => (cell === '' ? null : cell.replace(guarded, ''))) };
    }
  };
  let skip = file.skipText;
  for await (const piece of textOf(file)) {
    const text = skip > 0 ? piece.slice(skip) : piece;
    skip = Math.max(0, skip - piece.length);
    read(piece.length);
    yield* rowsOf(text, false);
  }
  yield* rowsOf('', true);
}
