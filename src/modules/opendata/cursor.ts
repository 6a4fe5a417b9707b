import type { Dataset } from '../../platform/dataset.ts';
import type { Cell } from './rules/cell.ts';
import { Fault } from './rules/condition.ts';
import { wholeOrder } from './rules/selection.ts';
import type { Order } from './rules/selection.ts';
import { isDay, isId, isInstant, isText } from './rules/values.ts';

/** Where a page ended, as a text that an address can bear. */
export const cursorOf = (place: readonly Cell[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

const fits = (dataset: Dataset, { column }: Order, value: unknown): boolean => {
  if (value === null) return !dataset.key.includes(column);
  const { type } = dataset.columns[column]!;
  if (type === 'integer' || type === 'decimal') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'texts' || typeof value !== 'string') return false;
  return { id: isId, day: isDay, instant: isInstant, text: isText }[type](value);
};

/**
 * The place that a cursor of this dataset and order stands for. It holds nothing secret: changed by hand, it is another
 * place, or none. @throws Fault when it is none.
 */
export const placeIn = (dataset: Dataset, order: readonly Order[], cursor: string, part: string): Cell[] => {
  const whole = wholeOrder(dataset.key, order);
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(place) &&
      place.length === whole.length &&
      whole.every((one, at) => fits(dataset, one, place[at]))
    )
      return place as Cell[];
  } catch {
    // What is no JSON is no place.
  }
  throw new Fault('bad_value', { found: cursor.slice(0, 40), part });
};
