import type { Caller } from '../../../platform/ground.ts';
import { Invalid } from '../../../platform/refusals.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { programmes } from '../../programmes/index.ts';
import { placeName, provinces } from '../../registry/index.ts';
import { mayRunDay, runners } from '../policy.ts';
import type { DayPlace } from '../policy.ts';
import type { DayShown } from '../queries/day.ts';
import type { Spoken } from '../tables.ts';
import type { Choices } from '../views/day-form-page.tsx';

/** "10:40 - 11:00", a line each or separated by commas; hours also as 10h40. */
const breaksTyped = (text: string): { from: string; until: string }[] =>
  text
    .split(/[\n,;،]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [from = '', until = ''] = [...line.matchAll(/(\d{1,2})\s*[:hH]\s*(\d{2})?/g)].map(
        ([, hour, minute = '00']) => `${hour!.padStart(2, '0')}:${minute}`,
      );
      return { from, until };
    });

const hourTyped = (text: string): string => {
  const [, hour, minute = '00'] = /^\s*(\d{1,2})\s*[:hH]\s*(\d{2})?\s*$/.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`;
};

/** A number alone is so many tables; otherwise a name a line. */
const tablesTyped = (form: FormValues): { name: string; stepFree: boolean }[] => {
  const lines = textAt(form, 'tables')
    .split(/[\n,;،]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const steps = new Set(
    textAt(form, 'with_step')
      .split(/[\n,;،]+/)
      .map((name) => name.trim()),
  );
  const count = lines.length === 1 && /^\d{1,3}$/.test(lines[0]!) ? Number(lines[0]) : null;
  const names = count === null ? lines : Array.from({ length: count }, (_, place) => String(place + 1));
  return names.map((name) => ({ name, stepFree: !steps.has(name) }));
};

/** A day as it was typed; the region is that of the province. */
export const dayTyped = (form: FormValues) => {
  const province = textAt(form, 'province') || null;
  return {
    title: saidAt(form, 'title'),
    summary: saidAt(form, 'summary') as Record<string, string>,
    programme: textAt(form, 'programme') || null,
    province,
    region: provinces.find(({ code }) => code === province)?.region ?? null,
    venue: textAt(form, 'venue'),
    address: textAt(form, 'address'),
    heldOn: textAt(form, 'held_on'),
    languages: textsAt(form, 'languages') as Spoken[],
    buyersMost: numberAt(form, 'buyers_most') ?? 0,
    cooperativesMost: numberAt(form, 'cooperatives_most') ?? 0,
    hours: {
      from: hourTyped(textAt(form, 'from')),
      until: hourTyped(textAt(form, 'until')),
      minutes: numberAt(form, 'minutes') ?? 0,
      between: numberAt(form, 'between') ?? 0,
      breaks: breaksTyped(textAt(form, 'breaks')),
    },
    tables: tablesTyped(form),
  };
};

/** What a new day begins with. */
export const newDay: FormValues = {
  from: '09:00',
  until: '16:30',
  minutes: '20',
  between: '0',
  breaks: '10:40 - 11:00\n13:00 - 14:30',
  tables: '20',
  buyers_most: '30',
  cooperatives_most: '80',
};

/** A day as its form shows it. */
export const standing = (day: DayShown): FormValues => ({
  title: day.title as FormValues,
  summary: day.summary as FormValues,
  programme: day.programme ?? '',
  province: day.province ?? '',
  venue: day.venue,
  address: day.address,
  held_on: day.heldOn,
  languages: day.languages,
  from: day.timetable.from,
  until: day.timetable.until,
  minutes: String(day.timetable.minutes),
  between: String(day.timetable.between),
  breaks: day.timetable.breaks.map(({ from, until }) => `${from} - ${until}`).join('\n'),
  tables: day.tables.map(({ name }) => name).join('\n'),
  with_step: day.tables
    .filter(({ stepFree }) => !stepFree)
    .map(({ name }) => name)
    .join(', '),
  buyers_most: String(day.buyersMost),
  cooperatives_most: String(day.cooperativesMost),
});

/**
 * Says at its field what puts a day out of this reader's reach, so that what was typed comes back to be mended.
 * @throws Invalid at `province` or `programme`.
 */
export const refuseElsewhere = (actor: Actor, where: DayPlace): void => {
  if (mayRunDay(actor, where)) return;
  const anyProgramme = { ...actor, grants: actor.grants.map((grant) => ({ ...grant, programme: null })) };
  throw new Invalid([
    mayRunDay(anyProgramme, where)
      ? { field: 'programme', code: 'meetings.programme_out_of_reach' }
      : { field: 'province', code: 'meetings.province_out_of_reach' },
  ]);
};

const regionsRun = ({ actor }: Caller): string[] | null => {
  const grants = actor.grants.filter(({ role }) => role === 'administrator' || runners.includes(role));
  return grants.some(({ region }) => region === null) ? null : grants.map(({ region }) => region as string);
};

export const choicesFor = async (caller: Caller, lang: Lang): Promise<Choices> => {
  const regions = regionsRun(caller);
  return {
    programmes: (await programmes(caller, {})).map(({ id, name }) => ({ id, name: inLang(name, lang) })),
    provinces: provinces
      .filter(({ region }) => regions === null || regions.includes(region))
      .map(({ code }) => ({ value: code, label: placeName(code, lang) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, lang)),
  };
};
