import * as v from 'valibot';
import { normalEmail, normalPhone } from '../people/index.ts';
import { regions } from '../registry/index.ts';
import { isSkill } from './skills.ts';
import { ratePers, sectors, spoken, termsKinds } from './tables.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const Region = v.picklist(regions.map(({ code }) => code));
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'invalid.iso_date'));
export const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);
export const text = (limit: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limit)), '');
export const Skills = v.pipe(
  v.array(v.pipe(v.string(), v.check(isSkill, 'experts.skill_unknown'))),
  v.maxLength(30),
  v.transform((codes) => [...new Set(codes)].toSorted()),
);
export const Hours = v.pipe(
  v.number(),
  v.gtValue(0, 'experts.hours_missing'),
  v.maxValue(400, 'experts.too_many_hours'),
);

const Phone = v.pipe(
  v.string(),
  v.trim(),
  v.transform((typed) => (typed === '' ? null : (normalPhone(typed) ?? 'wrong'))),
  v.check((typed) => typed !== 'wrong', 'invalid.phone'),
);
const Email = v.pipe(
  v.string(),
  v.trim(),
  v.transform((typed) => (typed === '' ? null : (normalEmail(typed) ?? 'wrong'))),
  v.check((typed) => typed !== 'wrong', 'invalid.email'),
);
const Money = v.pipe(v.number(), v.minValue(0, 'experts.negative'), v.maxValue(99_999_999, 'experts.too_large'));

/** What is said of an expert. */
export const expertFields = {
  name: text(120),
  phone: v.optional(Phone, ''),
  email: v.optional(Email, ''),
  headline: v.optional(
    v.pipe(
      v.object({ fr: text(300), ar: text(300), en: text(300) }),
      v.transform((one) => Object.fromEntries(Object.entries(one).filter(([, said]) => said !== ''))),
    ),
    {},
  ),
  affiliation: text(200),
  publicContact: text(200),
  skills: v.pipe(Skills, v.minLength(1, 'experts.skill_missing')),
  languages: v.pipe(v.array(v.picklist(spoken)), v.minLength(1, 'experts.language_missing')),
  regions: v.optional(v.array(Region), []),
  remote: v.optional(v.boolean(), true),
  weekdays: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), []),
  availableFrom: orNull(Day),
  availableUntil: orNull(Day),
  hoursMonth: v.pipe(v.number(), v.minValue(0, 'experts.negative'), v.maxValue(200, 'experts.too_many_hours_a_month')),
  terms: v.picklist(termsKinds, 'experts.terms_missing'),
  rateLow: orNull(Money),
  rateHigh: orNull(Money),
  ratePer: orNull(v.picklist(ratePers)),
};

const Fields = v.object(expertFields);
export type ExpertFields = v.InferOutput<typeof Fields>;
export type ExpertTyped = v.InferInput<typeof Fields>;

/** What is asked for. */
export const missionFields = {
  subject: v.pipe(v.string(), v.trim(), v.minLength(3, 'experts.subject_missing'), v.maxLength(600)),
  skills: v.pipe(Skills, v.minLength(1, 'experts.skill_missing')),
  language: orNull(v.picklist(spoken)),
  remote: v.optional(v.boolean(), false),
  hours: Hours,
  startsOn: Day,
  endsOn: Day,
};

const Asked = v.object(missionFields);
export type MissionTyped = v.InferInput<typeof Asked>;

export const SectorIn = v.picklist(sectors);
