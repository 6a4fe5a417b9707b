import { registerCalendar } from '../../platform/calendar/index.ts';
import { moment } from '../../platform/web/moment.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { mayAsk } from './policy.ts';
import { deadlines } from './queries/deadlines.ts';
import { words } from './words/index.ts';

const halfAnHour = 30 * 60_000;

/** The last day of each of one's needs and offers, so that a telephone reminds of it by itself. */
registerCalendar({
  name: 'networking.mine',
  title: (lang) => words(lang)('calendar.mine'),
  scopes: async ({ actor }, lang) => (mayAsk(actor) ? [{ id: null, title: words(lang)('calendar.mine') }] : []),
  events: async (caller, { owner, lang, origin }) =>
    (await deadlines(caller, { owner })).map(({ id, side, title, on, changedAt, version, over }) => ({
      uid: `${id}@networking.twiza`,
      start: moment(on, '09:00', 'on').getTime(),
      end: moment(on, '09:00', 'on').getTime() + halfAnHour,
      title: words(lang)(`calendar.ends_${side}`, { title: inLang(title, lang) }).replace(/[\u2066-\u2069]/g, ''),
      url: `${origin}/${lang}/me/${side}s/${id}`,
      changed: changedAt.getTime(),
      sequence: version,
      cancelled: over,
    })),
});
