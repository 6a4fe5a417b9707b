// hucre's streaming writer has no right-to-left view, which an Arabic sheet needs; its whole-file writer holds every row.
import type { SheetCell } from './sheet-problem.ts';
import { zipped, type ZipPart } from './zip-write.ts';

export interface XlsxSheet {
  name: string;
  columns: { title: string; width?: number }[];
  rows: AsyncIterable<SheetCell[]> | Iterable<SheetCell[]>;
}

export interface XlsxContent extends XlsxSheet {
  rightToLeft: boolean;
  /** sheets behind the rows: what explains them */
  beside?: readonly XlsxSheet[] | undefined;
  /** rows of one sheet, its titles included; the next ones go to a second sheet */
  rowsPerSheet: number;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// oxlint-disable-next-line no-control-regex -- XML has no way to carry these
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Styles by their place in styles.xml. */
const style = { title: 1, day: 2, instant: 3 };
const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const day = 86_400_000;
/** Excel counts days from the end of 1899 and has none before March 1900 that agrees with the calendar. */
const serial = (date: Date): number => date.getTime() / day + 25_569;

const textCell = (at: string, text: string, styled = 0): string =>
  `<c r="${at}" t="inlineStr"${styled === 0 ? '' : ` s="${styled}"`}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const cellXml = (value: SheetCell, at: string): string => {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return textCell(at, value);
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : '';
  const days = serial(value);
  if (Number.isNaN(days)) return '';
  if (days < 61) return textCell(at, value.toISOString().slice(0, 10));
  return `<c r="${at}" s="${days % 1 === 0 ? style.day : style.instant}"><v>${days}</v></c>`;
};

const rowXml = (row: number, cells: SheetCell[]): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`)).join('')}</row>`;

type Rows = AsyncIterator<SheetCell[]> | Iterator<SheetCell[]>;

async function* sheetXml(
  content: XlsxContent,
  rows: Rows,
  next: { cells: SheetCell[] | null },
): AsyncGenerator<string> {
  const { rightToLeft, columns, rowsPerSheet } = content;
  const view = `<sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
  const widths = columns.map(
    ({ title, width }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width ?? Math.min(40, Math.max(12, title.length + 2))}" customWidth="1"/>`,
  );
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  yield `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`;
  yield `<row r="1">${columns.map(({ title }, at) => textCell(`${letters(at)}1`, title, style.title)).join('')}</row>`;
  let piece = '';
  for (let row = 2; next.cells !== null && row <= rowsPerSheet; row += 1) {
    piece += rowXml(row, next.cells);
    if (piece.length > 2 ** 16) {
      yield piece;
      piece = '';
    }
    const { done, value } = await rows.next();
    next.cells = done ? null : value;
  }
  yield `${piece}</sheetData></worksheet>`;
}

/** What Excel allows in a sheet's name, and room for a number behind it. */
const sheetName = (name: string, index: number): string => {
  const plain =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 26) || 'Twiza';
  return index === 0 ? plain : `${plain} ${index + 1}`;
};

/** One list on as many sheets as its rows need, numbered on from `names`, to which theirs are added. */
async function* sheetsOf(content: XlsxContent, names: string[]): AsyncGenerator<ZipPart> {
  const source = content.rows;
  const rows: Rows = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const first = await rows.next();
  const next: { cells: SheetCell[] | null } = { cells: first.done ? null : first.value };
  try {
    let own = 0;
    do {
      names.push(sheetName(content.name, own));
      own += 1;
      yield { name: `xl/worksheets/sheet${names.length}.xml`, pieces: sheetXml(content, rows, next) };
    } while (next.cells !== null);
  } finally {
    await rows.return?.();
  }
}

async function* parts(content: XlsxContent): AsyncGenerator<ZipPart> {
  const names: string[] = [];
  for (const sheet of [content, ...(content.beside ?? [])]) yield* sheetsOf({ ...content, ...sheet }, names);
  const count = names.length;
  const all = Array.from({ length: count }, (_, index) => index);
  const relations = [
    ...all.map(
      (index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
    `<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/>`,
  ];
  const sheets = all.map(
    (index) => `<sheet name="${escaped(names[index]!)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const overrides = all.map(
    (index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  yield { name: 'xl/styles.xml', pieces: [styles] };
  yield {
    name: 'xl/workbook.xml',
    pieces: [
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
  };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    pieces: [`${declaration}<Relationships xmlns="${packaged}/relationships">${relations.join('')}</Relationships>`],
  };
  yield {
    name: '_rels/.rels',
    pieces: [
      `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  };
  yield {
    name: '[Content_Types].xml',
    pieces: [
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`,
    ],
  };
}

export const xlsxBytes = (content: XlsxContent): AsyncGenerator<Buffer> => zipped(parts(content));
