import * as v from 'valibot';
import { conflictReasons } from './rules/ties.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const OnePanel = v.object({ panel: Id });
export const OneReading = v.object({ reading: Id });
/** A text that may be empty, at most this long. */
export const note = (limit = 2000) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limit)), '');
/** A text that must say something. */
export const reason = (limit = 2000) =>
  v.pipe(v.string(), v.trim(), v.minLength(3, 'juries.reason_missing'), v.maxLength(limit));
export const Why = v.picklist(conflictReasons);
export const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const TieInput = v.strictObject({
  kind: v.picklist(['register_number', 'ice', 'phone', 'person', 'structure', 'funder']),
  value: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  as: v.optional(Why),
});

/** The levels of one reading by criterion; what is left out is not given yet. */
export const Levels = v.record(v.pipe(v.string(), v.maxLength(40)), count(0, 4));
