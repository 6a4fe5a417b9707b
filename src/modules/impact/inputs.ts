import * as v from 'valibot';
import { trilingual } from '../../platform/words/trilingual.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'invalid.iso_date'));

/** A text in up to three languages that may be left out altogether. */
export const saidOrNot = (limit: number) =>
  v.pipe(
    v.optional(v.record(v.picklist(['fr', 'ar', 'en']), v.pipe(v.string(), v.trim(), v.maxLength(limit))), {}),
    v.transform((text) => Object.fromEntries(Object.entries(text).filter(([, one]) => one !== ''))),
  );

export const said = trilingual;
