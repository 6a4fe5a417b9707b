import type { Cell } from './cell.ts';
import type { Condition } from './condition.ts';

export interface Order {
  column: string;
  descending: boolean;
}

/** Which rows of a dataset, and what of them. */
export interface Selection {
  columns: readonly string[];
  where: Condition | null;
  /** Without the key, which always comes last and makes the order whole. */
  order: readonly Order[];
  /** Behind this row: its values of the columns that the whole order names. */
  after: readonly Cell[] | null;
  skip: number;
  limit: number;
}

/** The order down to the key, so that no two rows are equal in it. */
export const wholeOrder = (key: readonly string[], order: readonly Order[]): Order[] => {
  const named = new Set(order.map(({ column }) => column));
  return [...order, ...key.filter((column) => !named.has(column)).map((column) => ({ column, descending: false }))];
};
