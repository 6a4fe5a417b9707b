/** A sheet as it was read: cells as text, rows and columns counted from 1 as the office sees them. */
export interface Sheet {
  name: string;
  rows: { row: number; cells: string[] }[];
}

/** The place of a cell. */
export interface Place {
  sheet: string;
  row: number;
  /** The letters over the column; null when the row as a whole is meant. */
  column: string | null;
}

/** What stands in the way of a form: where, and what is said of it (words `xlsform.CODE`). */
export interface XlsFault extends Place {
  code: string;
  values: Record<string, string | number>;
}

/** 1 → A, 27 → AA. */
export const lettersOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1);
