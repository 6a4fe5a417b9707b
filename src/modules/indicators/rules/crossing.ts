import { addressOfCell } from './cell.ts';
import type { Cell } from './cell.ts';
import { dimensions } from './definition.ts';
import type { Definition, Dimension } from './definition.ts';

/** What a table of a figure goes along: regions, or the categories of a dimension. */
export type Along = 'place' | Dimension;
export const alongs: readonly Along[] = ['place', ...dimensions.filter((one) => one !== 'region')];

/** A cell of two dimensions at once: `also` and `such` say the second. No such cell is kept; it is counted when asked. */
export interface CrossedCell extends Cell {
  also: Dimension | '';
  such: string;
}

/** Where the records of a crossed cell are: a region and a dimension make a plain cell. */
export const crossedAt = (cell: Cell, along: readonly [Along, string][]): CrossedCell => {
  const place = along.find(([axis]) => axis === 'place')?.[1] ?? cell.place;
  const [first, second] = along.filter((pair): pair is [Dimension, string] => pair[0] !== 'place');
  return {
    ...{ scope: cell.scope, period: cell.period, place },
    ...{ dimension: first?.[0] ?? '', category: first?.[1] ?? '' },
    ...{ also: second?.[0] ?? '', such: second?.[1] ?? '' },
  };
};

export const addressOfCrossed = (code: string, { also, such, ...cell }: CrossedCell): string =>
  addressOfCell(code, cell, { also, such });

/** Whether all cells of such a table are kept, and so are known to hide what they must: needed where persons are few. */
export const isKept = ({ by }: Pick<Definition, 'by'>, scope: string, along: readonly Along[]): boolean => {
  const told = along.filter((one): one is Dimension => one !== 'place');
  // Of one funder no dimension is kept: see `cutsOf`.
  if (told.length > 0 && scope.startsWith('funder:')) return false;
  return told.length <= 1 && told.every((one) => by.includes(one));
};
