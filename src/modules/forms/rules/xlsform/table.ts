import type { Text, TextLang } from '../form.ts';
import { headingOf } from './headings.ts';
import { languageOfScript } from './languages.ts';
import { lettersOf } from './sheets.ts';
import type { Place, Sheet, XlsFault } from './sheets.ts';

interface Column {
  at: number;
  heading: string;
  what: string;
  lang: TextLang | null;
}

/** One row by what its columns mean. */
export interface Row {
  row: number;
  /** '' where nothing stands. */
  at: (what: string) => string;
  place: (what?: string) => Place;
  /** A translated column, by language; `image` and `audio` too. */
  text: (what: string) => Text;
  /** Where a language of it stands. */
  placeOfText: (what: string, lang: TextLang) => Place;
  /** Columns that mean nothing to us, where such are welcome: the filters of choices. */
  others: () => { heading: string; value: string; place: Place }[];
}

export interface Table {
  sheet: string;
  rows: Row[];
  has: (what: string) => boolean;
  head: number;
}

interface Wanted {
  known: ReadonlySet<string>;
  /** Unknown columns are kept as they are. */
  open?: boolean;
  /** The language of a text whose heading names none. */
  lang: TextLang;
}

const columnsOf = (sheet: Sheet, { known, open }: Wanted, faults: XlsFault[]): Column[] => {
  const [head, ...rows] = sheet.rows;
  const columns: Column[] = [];
  for (const [index, written] of (head?.cells ?? []).entries()) {
    const heading = written.trim();
    if (heading === '') continue;
    const place = { sheet: sheet.name, row: head?.row ?? 1, column: lettersOf(index + 1) };
    const found = headingOf(heading, known);
    const isUsed = rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
    if ('fault' in found) {
      if (open && found.fault === 'column_outside') columns.push({ at: index, heading, what: '', lang: null });
      else if (isUsed) faults.push({ ...place, code: found.fault, values: { part: found.part } });
    } else if (columns.some(({ what, lang }) => what === found.what && lang === found.lang)) {
      if (isUsed) faults.push({ ...place, code: 'column_twice', values: { part: heading } });
    } else columns.push({ at: index, heading, ...found });
  }
  return columns;
};

const rowOf = (sheet: string, columns: Column[], row: number, cells: string[], lang: TextLang): Row => {
  const cell = (column: Column | undefined): string => (column ? (cells[column.at] ?? '').trim() : '');
  const first = (what: string) => columns.find((one) => one.what === what);
  const place = (column: Column | undefined): Place => ({
    sheet,
    row,
    column: column ? lettersOf(column.at + 1) : null,
  });
  const langOf = (column: Column): TextLang => column.lang ?? languageOfScript(cell(column)) ?? lang;
  const filled = (what: string) => columns.filter((one) => one.what === what && cell(one) !== '');
  return {
    row,
    at: (what) => cell(first(what)),
    place: (what) => place(what === undefined ? undefined : first(what)),
    // A column that names its language outranks one that leaves it open.
    text: (what) =>
      Object.fromEntries(
        filled(what)
          .toSorted((one, other) => Number(one.lang !== null) - Number(other.lang !== null))
          .map((column) => [langOf(column), cell(column)]),
      ),
    placeOfText: (what, wanted) => place(filled(what).find((column) => langOf(column) === wanted) ?? first(what)),
    others: () =>
      columns
        .filter((one) => one.what === '' && cell(one) !== '')
        .map((one) => ({ heading: one.heading, value: cell(one), place: place(one) })),
  };
};

/** A sheet by its headings, which stand in its first row that is not empty; empty rows are left out. */
export const tableOf = (sheet: Sheet, wanted: Wanted, faults: XlsFault[]): Table => {
  const full = { ...sheet, rows: sheet.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  const columns = columnsOf(full, wanted, faults);
  return {
    sheet: sheet.name,
    head: full.rows[0]?.row ?? 1,
    has: (what) => columns.some((one) => one.what === what),
    rows: full.rows.slice(1).map(({ row, cells }) => rowOf(sheet.name, columns, row, cells, wanted.lang)),
  };
};
