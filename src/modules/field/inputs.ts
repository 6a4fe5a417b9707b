import * as v from 'valibot';

export const Id = v.pipe(v.string(), v.uuid());
/** A text that must say something. */
export const reason = (limit: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(3, 'invalid.non_empty'), v.maxLength(limit));
