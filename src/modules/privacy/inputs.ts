import * as v from 'valibot';

export const Id = v.pipe(v.string(), v.uuid());

/** `room.subject`, as rooms name their processings and the kinds of their forms. */
export const Name = v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z_]+$/));

/** A text that must say something. */
export const reason = (limit: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(10, 'privacy.reason_too_short'), v.maxLength(limit));
