/** What a cell of a dataset holds: days and instants as ISO text, instants to the microsecond, since a `Date` would round them. */
export type Cell = string | number | boolean | string[] | null;

export type Row = Record<string, Cell>;
