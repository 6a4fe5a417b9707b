import * as v from 'valibot';
import { roles } from '../../platform/rights.ts';
import { langs } from '../../platform/words/lang.ts';
import { normalPhone } from './phone.ts';
import { normalEmail } from './rules/email.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const Language = v.picklist(langs);
export const Name = v.pipe(v.string(), v.trim(), v.minLength(1, 'people.name_missing'), v.maxLength(120));

const read = (code: string, normal: (typed: string) => string | null) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(254),
    v.check((typed) => normal(typed) !== null, code),
    v.transform((typed) => normal(typed) as string),
  );

/** A phone number as it is typed, to E.164. */
export const Phone = read('people.phone_unreadable', normalPhone);
export const Email = read('people.email_unreadable', normalEmail);

/** The code as it was copied: any digits, any blanks. */
export const Code = v.pipe(
  v.string(),
  v.transform((typed) => typed.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))).replace(/\D/g, '')),
  v.check((code) => code.length === 6, 'people.code_has_six_digits'),
);

/** An empty field of a form is nothing. */
export const orNothing = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  v.pipe(
    v.nullish(v.string(), ''),
    v.transform((typed) => (typed.trim() === '' ? null : typed)),
    v.nullable(schema),
  );

const Nothing = v.pipe(v.string(), v.trim(), v.maxLength(20));

export const GrantFields = {
  role: v.picklist(roles),
  region: orNothing(Nothing),
  programme: orNothing(Id),
  structure: orNothing(Id),
};

/** What a browser brings along when it signs in. */
export const Arrival = {
  /** The new session's token, made by the caller: it must never be part of a fact. */
  token: v.pipe(v.string(), v.minLength(40), v.maxLength(60)),
  browser: v.pipe(v.string(), v.maxLength(60)),
  /** The session this browser had: it ends. */
  replaces: v.nullable(Id),
};
