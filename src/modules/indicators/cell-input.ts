import * as v from 'valibot';
import { dimensions } from './rules/definition.ts';
import { isPeriod } from './rules/cell.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Where a figure is read; all of it unless told. */
export const CellInput = {
  scope: v.optional(v.pipe(v.string(), v.regex(new RegExp(`^(all|(programme|edition|funder):${uuid})$`))), 'all'),
  place: v.optional(v.pipe(v.string(), v.regex(/^(MA-\d{2}|\?)?$/)), ''),
  dimension: v.optional(v.picklist(['', ...dimensions]), ''),
  category: v.optional(v.pipe(v.string(), v.maxLength(80)), ''),
  period: v.optional(v.pipe(v.string(), v.check(isPeriod)), ''),
};

/** The same, told apart by a second dimension at once. */
export const CrossedInput = {
  ...CellInput,
  also: v.optional(v.picklist(['', ...dimensions]), ''),
  such: v.optional(v.pipe(v.string(), v.maxLength(80)), ''),
};
