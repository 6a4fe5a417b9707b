import * as v from 'valibot';
import { langs } from '../../platform/words/lang.ts';
import { provinces, regions } from '../registry/index.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const OneId = v.object({ id: Id });
export const Language = v.picklist(langs);
/** A calendar day in Morocco, `2026-08-03`. */
export const Day = v.pipe(v.string(), v.isoDate('invalid.iso_date'));
/** A region or a province, by its official code. */
export const Territory = v.picklist([...regions, ...provinces].map(({ code }) => code));
/** A text that may be empty, at most this long. */
export const note = (limit: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limit)), '');
/** Codes of a list, at most this many. */
export const codes = (most: number) =>
  v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/))), v.maxLength(most)), []);
