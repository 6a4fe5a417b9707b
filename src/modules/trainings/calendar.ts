import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { registerCalendar } from '../../platform/calendar/index.ts';
import type { CalendarEvent, CalendarSource, Followed } from '../../platform/calendar/index.ts';
import type { Caller } from '../../platform/ground.ts';
import { holds, holdsSomewhere } from '../../platform/rights.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { editionsKnown } from './editions.ts';
import { runners } from './policy.ts';
import { sessionsFollowed } from './queries/sessions-followed.ts';
import type { SessionFollowed } from './queries/sessions-followed.ts';
import { placeInWords } from './views/parts.tsx';
import { words } from './words/index.ts';

const eventOf = (row: SessionFollowed, { lang, origin }: Followed): CalendarEvent => ({
  uid: `${row.id}@trainings.twiza`,
  start: row.startsAt.getTime(),
  end: row.endsAt.getTime(),
  title: inLang(row.title, lang),
  place: [placeInWords(lang, row), row.address].filter(Boolean).join(', '),
  detail: [row.trainer && `${words(lang)('session.trainer')} : ${row.trainer}`, row.distance]
    .filter(Boolean)
    .join('\n'),
  url: `${origin}/${lang}/trainings/${row.id}`,
  changed: row.changedAt.getTime(),
  sequence: row.sequence,
  cancelled: row.state === 'cancelled',
});

const events =
  (which: (followed: Followed) => RawBuilder<boolean>): CalendarSource['events'] =>
  async (caller: Caller, followed: Followed) =>
    (await sessionsFollowed(caller, { which: which(followed) })).map((row) => eventOf(row, followed));

/** What the owner gives, and what the cooperatives she speaks for today are enrolled in. */
registerCalendar({
  name: 'trainings.mine',
  title: (lang) => words(lang)('calendar.mine'),
  scopes: async ({ actor }, lang) =>
    holdsSomewhere(actor, ['cooperative_representative', 'expert', ...runners])
      ? [{ id: null, title: words(lang)('calendar.mine') }]
      : [],
  events: events(
    ({ owner }) => sql<boolean>`(session.trainer = ${owner} or exists (
      select from trainings.enrolment e join people.holder h on h.structure = e.structure
      where e.session = session.id and e.state = 'enrolled' and h.person = ${owner}
        and h.role = 'cooperative_representative'))`,
  ),
});

/** All sessions of a programme, for those who run it or share in it today, in their regions. */
registerCalendar({
  name: 'trainings.programme',
  title: (lang) => words(lang)('calendar.programme'),
  scopes: async (caller, lang) => {
    const editions = await editionsKnown(caller);
    const programmes = new Map(
      editions.map(({ programme, programmeName }) => [programme, inLang(programmeName, lang)]),
    );
    return [...programmes]
      .filter(([programme]) =>
        caller.actor.grants.some(({ region }) => holds(caller.actor, [...runners, 'partner'], { programme, region })),
      )
      .map(([id, title]) => ({ id, title: words(lang)('calendar.programme_of', { programme: title }) }));
  },
  events: events(
    ({ owner, scope }) => sql<boolean>`(session.programme = ${scope} and exists (
      select from people.holder h where h.person = ${owner}
        and h.role in ('administrator', 'programme_officer', 'field_agent', 'partner')
        and (h.programme is null or h.programme = session.programme)
        and (h.region is null or h.region = session.region)))`,
  ),
});
