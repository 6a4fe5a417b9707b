import * as v from 'valibot';
import { normalEmail, normalPhone } from '../people/index.ts';
import { regions } from '../registry/index.ts';
import { kinds, spoken } from './tables.ts';

export const Id = v.pipe(v.string(), v.uuid());
const line = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));
export const optionalLine = (limit: number) => v.optional(line(limit), '');
/** A text that must say something. */
export const reason = v.pipe(v.string(), v.trim(), v.minLength(3, 'invalid.non_empty'), v.maxLength(300));

export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'invalid.iso_date'));
/** An hour on a clock in Morocco. */
export const Hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'meetings.hour'));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const Hours = v.object({
  from: Hour,
  until: Hour,
  minutes: whole(5, 120),
  between: v.optional(whole(0, 60), 0),
  breaks: v.optional(v.pipe(v.array(v.object({ from: Hour, until: Hour })), v.maxLength(6)), []),
});

export const Tables = v.pipe(
  v.array(
    v.object({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty('invalid.non_empty'), v.maxLength(40)),
      stepFree: v.optional(v.boolean(), true),
    }),
  ),
  v.minLength(1, 'meetings.no_table'),
  v.maxLength(200),
);

/** Where, and for how many. */
export const setting = {
  programme: v.optional(v.nullable(Id), null),
  region: v.optional(v.nullable(v.picklist(regions.map(({ code }) => code))), null),
  province: v.optional(v.nullable(line(20)), null),
  venue: optionalLine(200),
  address: optionalLine(300),
  heldOn: Day,
  languages: v.optional(v.array(v.picklist(spoken)), []),
  buyersMost: v.optional(whole(1, 500), 30),
  cooperativesMost: v.optional(whole(1, 2000), 100),
};

const Phone = v.pipe(
  v.string(),
  v.trim(),
  v.check((typed) => typed === '' || normalPhone(typed) !== null, 'invalid.phone'),
  v.transform((typed) => (typed === '' ? null : normalPhone(typed))),
);
const Email = v.pipe(
  v.string(),
  v.trim(),
  v.check((typed) => typed === '' || normalEmail(typed) !== null, 'invalid.email'),
  v.transform((typed) => (typed === '' ? null : normalEmail(typed))),
);

export const Kind = v.picklist(kinds);

/** How somebody is reached, and what she speaks. */
export const reaching = {
  contact: optionalLine(120),
  phone: v.optional(v.nullable(Phone), null),
  email: v.optional(v.nullable(Email), null),
  lang: v.optional(v.picklist(['fr', 'ar', 'en']), 'fr'),
  languages: v.optional(v.array(v.picklist(spoken)), []),
  about: optionalLine(300),
  stepFree: v.optional(v.boolean(), false),
  shown: v.optional(v.boolean(), true),
};

/** The link that a participant was sent, with the house's secret that proves it; null for who comes by an account. */
export const Holding = v.optional(v.nullable(v.object({ link: v.string(), secret: v.string() })), null);
