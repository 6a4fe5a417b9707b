import { dateInWords, timeInWords } from '../../../platform/words/format.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Appointment } from '../queries/agenda.ts';
import type { Board } from '../queries/board.ts';
import type { SlotShown } from '../queries/day.ts';
import { dayLines } from '../rules/agenda.ts';
import type { Line } from '../rules/agenda.ts';
import { nameIn, placeInWords } from '../views/parts.tsx';
import { words } from '../words/index.ts';

/** What a sheet says of one who takes part. */
export interface OnPaper {
  lang: Lang;
  name: string;
  nameAr: string | null;
  badge: string;
  absent: string[];
  appointments: Appointment[];
}

interface DayOnPaper {
  title: Trilingual;
  heldOn: string;
  venue: string;
  province: string | null;
  slots: SlotShown[];
}

const hours = ({ from, to }: { from: Date; to: Date }): string => `${timeInWords('fr', from)}–${timeInWords('fr', to)}`;

const lineOf = (lang: Lang, line: Line<Appointment>) => {
  const t = words(lang);
  if (line.kind !== 'meeting')
    return { kind: line.kind, hours: hours(line), whom: t(`agenda.${line.kind}`), detail: '', 'at-table': '' };
  const { others, about, interpreter, table } = line.meeting;
  const voice = interpreter ? t('agenda.with_interpreter', { name: nameIn(lang, interpreter) }) : '';
  return {
    kind: line.kind,
    hours: hours(line),
    whom: others.map((other) => nameIn(lang, other)).join(' – '),
    detail: [about, voice].filter(Boolean).join(' · '),
    'at-table': t('agenda.table', { table }),
  };
};

/** The values of `agenda.typ`: a sheet for each, in her own language, her whole day on it. */
export const agendaValues = (lang: Lang, day: DayOnPaper, people: readonly OnPaper[], organisation: string) => ({
  title: said(day.title, lang),
  leaves: people.map((one) => {
    const t = words(one.lang);
    const count = one.appointments.length;
    return {
      lang: one.lang,
      dir: dirOf(one.lang),
      organisation,
      'day-title': said(day.title, one.lang),
      date: dateInWords(one.lang, day.heldOn, { weekday: true }),
      place: placeInWords(one.lang, day),
      who: nameIn(one.lang, one),
      badge: one.badge,
      note: count === 0 ? t('agenda.none') : t('print.meetings', { count }),
      lines: dayLines(day.slots, one.absent, one.appointments).map((line) => lineOf(one.lang, line)),
      foot: t('print.foot'),
    };
  }),
});

/** The values of `cards.typ`: a card for each table. */
export const cardValues = (
  lang: Lang,
  day: { title: Trilingual; slots: SlotShown[]; tables: { id: string; name: string }[] },
  { people, meetings }: Board,
) => {
  const t = words(lang);
  const names = new Map(people.map((one) => [one.id, nameIn(lang, one)]));
  const starts = new Map(day.slots.map(({ id, startsAt }) => [id, timeInWords('fr', startsAt)]));
  return {
    title: t('board.cards'),
    'day-title': said(day.title, lang),
    cards: day.tables.map(({ id, name }) => ({
      heading: t('agenda.table', { table: name }),
      lines: meetings
        .filter((one) => one.table === id && one.state !== 'missed')
        .map(({ slot, buyer, cooperative }) => ({
          hour: starts.get(slot) ?? '',
          who: `${names.get(buyer) ?? ''} – ${names.get(cooperative) ?? ''}`,
        })),
    })),
  };
};
