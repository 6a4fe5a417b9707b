import { SheetProblem, type SheetLimits } from './sheet-problem.ts';

export interface CsvRecord {
  /** 1-based */
  row: number;
  line: number;
  cells: string[];
}

interface Field {
  value: string;
  next: number;
}

const quote = '"';
const newline = /\r\n|\r|\n/g;

const endsField = (text: string, at: number, delimiter: string): boolean => {
  const char = text[at];
  return char === undefined || char === delimiter || char === '\n' || char === '\r';
};

/** Null: the text stops before the field does. A quote that neither doubles nor ends its field is a letter like another. */
const quotedField = (text: string, from: number, delimiter: string, final: boolean): Field | null => {
  let value = '';
  for (let start = from; ;) {
    const at = text.indexOf(quote, start);
    if (at < 0) return null;
    let after = at + 1;
    if (text[after] === quote) {
      value += text.slice(start, after);
      start = after + 1;
      continue;
    }
    while (text[after] === ' ') after += 1;
    if (after >= text.length && !final) return null;
    if (endsField(text, after, delimiter)) return { value: value + text.slice(start, at), next: after };
    value += text.slice(start, at + 1);
    start = at + 1;
  }
};

const plainField = (text: string, from: number, delimiter: string, final: boolean): Field | null => {
  const separator = delimiter.charCodeAt(0);
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === 10 || code === 13) return { value: text.slice(from, at), next: at };
  }
  return final ? { value: text.slice(from), next: at } : null;
};

const fieldAt = (text: string, from: number, delimiter: string, final: boolean): Field | null => {
  let start = from;
  while (text[start] === ' ') start += 1;
  if (start >= text.length && !final) return null;
  return text[start] === quote
    ? quotedField(text, start + 1, delimiter, final)
    : plainField(text, from, delimiter, final);
};

/** The record that starts at `from`, or null when the text stops before it does (or its quote is never closed). */
const recordAt = (text: string, from: number, delimiter: string, final: boolean) => {
  const cells: string[] = [];
  for (let at = from; ;) {
    const field = fieldAt(text, at, delimiter, final);
    if (field === null) return null;
    cells.push(field.value);
    at = field.next;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text[at] === '\r') {
      if (at + 1 >= text.length && !final) return null;
      return { cells, next: text[at + 1] === '\n' ? at + 2 : at + 1 };
    }
    return { cells, next: Math.min(at + 1, text.length) };
  }
};

const linesWithin = (text: string, from: number, to: number): number => {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
  }
  return lines;
};

/**
 * A parser fed with text in pieces cut anywhere; the pieces' borders never change what it reads.
 * @throws SheetProblem for a cell or a record past the limits and for a quote that is never closed, with its line
 */
export const csvParser = (
  delimiter: string,
  limits: Pick<SheetLimits, 'columns' | 'cellLength'>,
  firstLine = 1,
): ((piece: string, final: boolean) => CsvRecord[]) => {
  let rest = '';
  let row = 0;
  let line = firstLine;
  const longest = limits.cellLength * 8;

  const take = (cells: string[]): CsvRecord => {
    row += 1;
    for (const [index, cell] of cells.entries()) {
      if (cell.length > limits.cellLength)
        throw new SheetProblem('sheets.cell_too_long', { row, line, column: index + 1 });
      if (cell.includes('\r')) cells[index] = cell.replace(newline, '\n');
    }
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    if (cells.length > limits.columns) {
      throw new SheetProblem('sheets.too_many_columns', { row, columns: cells.length, most: limits.columns });
    }
    return { row, line, cells };
  };

  return (piece, final) => {
    const text = rest + piece;
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const record = recordAt(text, at, delimiter, final);
      if (record === null) break;
      records.push(take(record.cells));
      line += linesWithin(text, at, record.next);
      at = record.next;
    }
    rest = text.slice(at);
    if (rest !== '' && (final || rest.length > longest))
      throw new SheetProblem('sheets.unclosed_quote', { row: row + 1, line });
    return records;
  };
};

/** The rarer in prose first: it wins a tie. */
const delimiters = ['\t', ';', '|', ','];

/** How evenly a delimiter cuts: the share of the records that have the commonest number of columns, and that number. */
const evenness = (sample: string, delimiter: string): number => {
  const counts = new Map<number, number>();
  let records = 0;
  for (let at = 0; at < sample.length && records < 200;) {
    const record = recordAt(sample, at, delimiter, false);
    if (record === null) break;
    at = record.next;
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    records += 1;
    counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [columns, count] of counts) best = Math.max(best, (count / records) * Math.sqrt(columns - 1));
  return best;
};

/**
 * The delimiter of a text from its first characters; Excel's own `sep=;` line decides and is not a row.
 * @returns `skip`: characters of that line
 */
export const sniffDelimiter = (sample: string): { delimiter: string; skip: number } => {
  const told = /^"?sep=([,;|\t])"?(\r\n|\r|\n|$)/i.exec(sample);
  if (told !== null) return { delimiter: told[1] as string, skip: told[0].length };
  const closed = /[\r\n]$/.test(sample) ? sample : `${sample}\n`;
  const ranked = delimiters.map((delimiter) => ({ delimiter, score: evenness(closed, delimiter) }));
  ranked.sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return { delimiter: best !== undefined && best.score > 0 ? best.delimiter : ',', skip: 0 };
};
