import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import type { ExpertTyped, MissionTyped } from '../inputs.ts';
import type { ExpertRecord } from '../queries/record.ts';
import { skillsAt } from '../views/skills-at.ts';

const choice = (form: FormValues, name: string): never => (textAt(form, name) || null) as never;

/** An expert as she was typed. @throws Invalid where a number is none. */
export const expertTyped = (form: FormValues): ExpertTyped => ({
  name: textAt(form, 'name'),
  phone: textAt(form, 'phone'),
  email: textAt(form, 'email'),
  headline: saidAt(form, 'headline'),
  affiliation: textAt(form, 'affiliation'),
  publicContact: textAt(form, 'publicContact'),
  skills: skillsAt(form),
  languages: textsAt(form, 'languages') as ExpertTyped['languages'],
  regions: textsAt(form, 'regions') as never,
  remote: textAt(form, 'remote') === 'yes',
  weekdays: textsAt(form, 'weekdays').map(Number),
  availableFrom: choice(form, 'availableFrom'),
  availableUntil: choice(form, 'availableUntil'),
  hoursMonth: numberAt(form, 'hoursMonth') ?? 0,
  terms: textAt(form, 'terms') as ExpertTyped['terms'],
  rateLow: numberAt(form, 'rateLow'),
  rateHigh: numberAt(form, 'rateHigh'),
  ratePer: choice(form, 'ratePer'),
});

const plain = (value: number | null): string => (value === null ? '' : String(value));

/** An expert as she is kept, as her form would have typed her. */
export const typedOf = ({ expert: e, skills }: ExpertRecord): FormValues => ({
  name: e.name,
  phone: e.phone ?? '',
  email: e.email ?? '',
  headline: { ...e.headline },
  affiliation: e.affiliation,
  publicContact: e.public_contact,
  skills,
  languages: e.languages,
  regions: e.regions,
  remote: e.remote ? 'yes' : '',
  weekdays: e.weekdays.map(String),
  availableFrom: e.available_from ?? '',
  availableUntil: e.available_until ?? '',
  hoursMonth: String(e.hours_month),
  terms: e.terms,
  rateLow: plain(e.rate_low),
  rateHigh: plain(e.rate_high),
  ratePer: e.rate_per ?? '',
});

/** A request as it was typed. @throws Invalid where a number is none. */
export const missionTyped = (form: FormValues): MissionTyped => ({
  subject: textAt(form, 'subject'),
  skills: skillsAt(form),
  language: choice(form, 'language'),
  remote: textAt(form, 'remote') === 'yes',
  hours: numberAt(form, 'hours') ?? 0,
  startsOn: textAt(form, 'startsOn'),
  endsOn: textAt(form, 'endsOn'),
});
