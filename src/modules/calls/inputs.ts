import * as v from 'valibot';

export const Id = v.pipe(v.string(), v.uuid());
export const OneId = v.object({ id: Id });
export const Lang = v.picklist(['fr', 'ar', 'en']);
/** A text that may be empty, at most this long. */
export const note = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));
/** A text that must say something. */
export const reason = (limit: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(3, 'invalid.non_empty'), v.maxLength(limit));
