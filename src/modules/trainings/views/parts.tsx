import { Badge, DateInWords } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import { dateInWords, timeInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { placeName, provinces } from '../../registry/index.ts';
import type { Presence } from '../rules/attendance.ts';
import type { EnrolmentState, SessionState } from '../tables.ts';
import { words } from '../words/index.ts';

export { nameIn } from '../../registry/index.ts';

const tones: Record<SessionState, Tone> = { planned: 'open', held: 'done', cancelled: 'closed' };
const seatTones: Record<EnrolmentState, Tone> = { enrolled: 'done', waitlisted: 'now', withdrawn: 'closed' };
const presenceTones: Record<Presence, Tone> = { present: 'done', excused: 'info', absent: 'problem' };

export const StateBadge = ({ page, state }: { page: PageContext; state: SessionState }) => (
  <Badge tone={tones[state]}>{words(page.lang)(`state.${state}`)}</Badge>
);

export const SeatBadge = ({ page, state }: { page: PageContext; state: EnrolmentState }) => (
  <Badge tone={seatTones[state]}>{words(page.lang)(`enrolment.${state}`)}</Badge>
);

export const PresenceBadge = ({ page, status }: { page: PageContext; status: Presence }) => (
  <Badge tone={presenceTones[status]}>{words(page.lang)(`presence.${status}`)}</Badge>
);

/** "mardi 12 janvier 2027, 09:00 – 16:30" */
export const hoursInWords = (lang: Lang, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string =>
  words(lang)('session.when', {
    day: dateInWords(lang, startsAt, { weekday: true }),
    from: timeInWords(lang, startsAt),
    to: timeInWords(lang, endsAt),
  });

/** Where: the venue with its province, or at a distance. */
export const placeInWords = (
  lang: Lang,
  { remote, venue, province }: { remote: boolean; venue: string; province: string | null },
): string =>
  [remote ? words(lang)('session.remote') : venue, province === null ? '' : placeName(province, lang)]
    .filter(Boolean)
    .join(' · ');

export const Day = ({ at }: { at: Date }) => <DateInWords at={at} hour />;

/** The provinces of some regions, null being all, in the alphabet of the reader's language. */
export const provinceOptions = (lang: Lang, within: string[] | null): { value: string; label: string }[] =>
  provinces
    .filter(({ region }) => within === null || within.includes(region))
    .map(({ code }) => ({ value: code, label: placeName(code, lang) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));
