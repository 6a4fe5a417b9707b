import * as v from 'valibot';
import { normalPhone } from '../people/index.ts';
import { Id, Language, note } from './inputs.ts';

const Phone = v.pipe(
  note(40),
  v.check((typed) => typed === '' || normalPhone(typed) !== null, 'networking.phone_unreadable'),
  v.transform((typed) => (typed === '' ? null : normalPhone(typed))),
);

/** Whom to reach of a buyer without an account. */
const Contact = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(2, 'invalid.non_empty'), v.maxLength(120)),
  phone: Phone,
  email: v.pipe(
    note(200),
    v.check((typed) => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), 'networking.email_unreadable'),
    v.transform((typed) => typed || null),
  ),
  lang: v.optional(Language, 'fr'),
});

/** In whose name: a structure of the register, or a buyer; without `contact`, the one who writes. */
export const PartyInput = v.variant('as', [
  v.object({ as: v.literal('structure'), structure: Id }),
  v.object({ as: v.literal('buyer'), organisation: note(160), contact: v.optional(v.nullable(Contact), null) }),
]);
export type PartyInput = v.InferOutput<typeof PartyInput>;
