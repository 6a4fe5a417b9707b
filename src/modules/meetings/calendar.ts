import { registerCalendar } from '../../platform/calendar/index.ts';
import type { CalendarEvent } from '../../platform/calendar/index.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { helpers } from './policy.ts';
import type { Appointment } from './queries/agenda.ts';
import { daysFollowed, daysOfOffice } from './queries/days-followed.ts';
import type { PublicDay } from './queries/public-days.ts';
import { nameIn, placeInWords } from './views/parts.tsx';
import { words } from './words/index.ts';

interface Where {
  title: Trilingual;
  venue: string;
  province: string | null;
  address: string;
  dayState: string;
}

/** The appointments of one who takes part, as her calendar shows them. */
export const eventsOf = (
  lang: Lang,
  where: Where,
  appointments: readonly Appointment[],
  url: string,
): CalendarEvent[] =>
  appointments.map((one) => {
    const t = words(lang);
    const table = t('agenda.table', { table: one.table });
    return {
      uid: `${one.id}@meetings.twiza`,
      start: one.startsAt.getTime(),
      end: one.endsAt.getTime(),
      title: `${one.others.map((other) => nameIn(lang, other)).join(' – ')} · ${table}`,
      place: [placeInWords(lang, where), where.address].filter(Boolean).join(', '),
      detail: [
        inLang(where.title, lang),
        one.interpreter ? t('agenda.with_interpreter', { name: nameIn(lang, one.interpreter) }) : '',
      ]
        .filter(Boolean)
        .join('\n'),
      url,
      changed: one.changedAt.getTime(),
      sequence: one.sequence,
      cancelled: where.dayState === 'cancelled' || one.state === 'missed',
    };
  });

/** Days as anybody may have them in a calendar. */
export const publicEvents = (lang: Lang, days: readonly PublicDay[], origin: string): CalendarEvent[] =>
  days.map((day) => ({
    uid: `${day.id}@days.meetings.twiza`,
    start: day.startsAt.getTime(),
    end: day.endsAt.getTime(),
    title: inLang(day.title, lang),
    place: placeInWords(lang, day),
    detail: inLang(day.summary, lang),
    url: `${origin}/${lang}/meetings/${day.id}`,
    changed: day.changedAt.getTime(),
    sequence: day.version,
    cancelled: day.state === 'cancelled',
  }));

/** What the owner meets, and what the cooperatives meet that she speaks for today. */
registerCalendar({
  name: 'meetings.mine',
  title: (lang) => words(lang)('calendar.mine'),
  scopes: async ({ actor }, lang) =>
    holdsSomewhere(actor, ['cooperative_representative', 'buyer', 'expert'])
      ? [{ id: null, title: words(lang)('calendar.mine') }]
      : [],
  events: async (caller, { owner, lang, origin }) =>
    (await daysFollowed(caller, { owner })).flatMap((one) =>
      eventsOf(lang, one, one.appointments, `${origin}/${lang}/me/meetings/${one.participant}`),
    ),
});

/** The days themselves, for those who run them or help with them today. */
registerCalendar({
  name: 'meetings.office',
  title: (lang) => words(lang)('office.days'),
  scopes: async ({ actor }, lang) =>
    holdsSomewhere(actor, helpers) ? [{ id: null, title: words(lang)('office.days') }] : [],
  events: async (caller, { owner, lang, origin }) =>
    (await daysOfOffice(caller, { owner })).map((day) => ({
      uid: `${day.id}@days.meetings.twiza`,
      start: day.startsAt.getTime(),
      end: day.endsAt.getTime(),
      title: inLang(day.title, lang),
      place: [placeInWords(lang, day), day.address].filter(Boolean).join(', '),
      url: `${origin}/${lang}/office/meetings/${day.id}`,
      changed: day.changedAt.getTime(),
      sequence: day.version,
      cancelled: day.state === 'cancelled',
    })),
});
