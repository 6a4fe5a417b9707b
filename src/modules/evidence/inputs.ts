import * as v from 'valibot';

export const Id = v.pipe(v.string(), v.uuid());
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'invalid.iso_date'));
export const Reason = v.pipe(v.string(), v.trim(), v.minLength(3, 'evidence.reason_missing'), v.maxLength(500));
