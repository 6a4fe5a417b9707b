/** Why a file cannot be read as a spreadsheet, or where it stops being one. */
export type SheetProblemCode =
  | 'sheets.not_a_spreadsheet'
  | 'sheets.old_excel'
  | 'sheets.binary_excel'
  | 'sheets.open_document'
  | 'sheets.web_page'
  | 'sheets.pdf'
  | 'sheets.encrypted'
  | 'sheets.empty'
  | 'sheets.damaged'
  | 'sheets.too_large'
  | 'sheets.too_many_columns'
  | 'sheets.cell_too_long'
  | 'sheets.unclosed_quote'
  | 'sheets.no_such_sheet';

/** A file refused by name; `values` are what its sentence shows (file name, row, line, limits). */
export class SheetProblem extends Error {
  readonly code: SheetProblemCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: SheetProblemCode, values: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.name = 'SheetProblem';
    this.code = code;
    this.values = values;
  }
}

/** What a reader accepts at most; each can be set per call. */
export interface SheetLimits {
  /** bytes of the file as sent */
  fileBytes: number;
  /** bytes of the parts of an .xlsx that are read, once inflated */
  inflatedBytes: number;
  columns: number;
  /** characters of one cell (Excel stops at 32,767) */
  cellLength: number;
}

export const sheetLimits: SheetLimits = {
  fileBytes: 256 * 2 ** 20,
  inflatedBytes: 2 ** 30,
  columns: 512,
  cellLength: 100_000,
};

export type SheetCell = string | number | boolean | Date | null;

export interface SheetRow {
  /** 1-based, as the office sees it: the row of the sheet, or the record of a CSV opened in a spreadsheet */
  row: number;
  /** 1-based physical line where a CSV record starts; null in an .xlsx */
  line: number | null;
  /** without empty cells at the end; a Date is UTC */
  cells: SheetCell[];
}
