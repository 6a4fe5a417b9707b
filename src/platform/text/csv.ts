/** A row of a CSV file and the line (from 1) on which it begins: a field may hold line breaks. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Why a text is no CSV: `quote_open` (a quote never closed) or `quote_inside` (text after a closing quote). */
export class CsvFault extends Error {
  readonly code: 'quote_open' | 'quote_inside';
  readonly line: number;

  constructor(code: 'quote_open' | 'quote_inside', line: number) {
    super(`${code} at line ${line}`);
    this.code = code;
    this.line = line;
  }
}

/** The separator that the first line uses most, outside of quotes: comma, semicolon or tab. */
export const separatorOf = (text: string): string => {
  const head = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((separator) => head.split(separator).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))] ?? ',';
};

/** One quoted field from the character after its quote: the value, where it ends, the line breaks within. */
const quoted = (text: string, from: number, line: number): { value: string; end: number; breaks: number } => {
  let value = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new CsvFault('quote_open', line);
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1, breaks: value.split('\n').length - 1 };
    value += '"';
    at = quote + 2;
  }
};

/**
 * The rows of a CSV text (RFC 4180; separator found from its first line; any line ending; a byte order mark is ignored).
 * Empty lines are left out. Linear in the length of the text.
 */
export function* csvRows(source: string): Generator<CsvRow> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const separator = separatorOf(text);
  const stop = new RegExp(`[${separator}\r\n]`, 'g');
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  for (let at = 0; at < text.length || row.cells.length > 0;) {
    let value: string;
    if (text[at] === '"') {
      const field = quoted(text, at + 1, line);
      value = field.value;
      at = field.end;
      line += field.breaks;
      if (at < text.length && !`${separator}\r\n`.includes(text.charAt(at))) throw new CsvFault('quote_inside', line);
    } else {
      stop.lastIndex = at;
      const end = stop.exec(text)?.index ?? text.length;
      value = text.slice(at, end);
      at = end;
    }
    row.cells.push(value);
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end opens one more, empty, field.
      if (at < text.length) continue;
      row.cells.push('');
    }
    if (row.cells.length > 1 || row.cells[0] !== '') yield row;
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    row = { line, cells: [] };
  }
}
