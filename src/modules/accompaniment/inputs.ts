import * as v from 'valibot';
import { regions } from '../registry/index.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const OneId = v.object({ id: Id });
export const Region = v.picklist(regions.map(({ code }) => code));
/** A calendar day in Morocco, `2026-08-03`. */
export const Day = v.pipe(v.string(), v.isoDate('invalid.iso_date'));
/** A text that may be empty, at most this long. */
export const text = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));
/** The same, empty when it is left out. */
export const note = (limit: number) => v.optional(text(limit), '');
/** A text that must say something. */
export const said = (limit: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(2, 'invalid.non_empty'), v.maxLength(limit));
export const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
