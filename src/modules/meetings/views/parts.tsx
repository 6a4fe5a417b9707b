import { Badge, Breadcrumb, Notice, Page, Tabs, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext, Tone } from '../../../platform/page/index.ts';
import type { Child } from 'hono/jsx';
import { dateInWords, listInWords, timeInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { DayShown } from '../queries/day.ts';
import type { DayState } from '../rules/day.ts';
import type { MeetingState } from '../rules/meeting.ts';
import type { ParticipantState, Spoken } from '../tables.ts';
import { words } from '../words/index.ts';

export { nameIn } from '../../registry/index.ts';

const tones: Record<DayState, Tone> = {
  draft: 'draft',
  registering: 'open',
  wishing: 'open',
  provisional: 'now',
  final: 'info',
  under_way: 'now',
  finished: 'done',
  cancelled: 'closed',
};
const participantTones: Record<ParticipantState, Tone> = {
  entered: 'draft',
  invited: 'open',
  registered: 'done',
  withdrawn: 'closed',
};
const meetingTones: Record<MeetingState, Tone> = { planned: 'info', begun: 'now', held: 'done', missed: 'problem' };

export const StateBadge = ({ page, state }: { page: PageContext; state: DayState }) => (
  <Badge tone={tones[state]}>{words(page.lang)(`state.${state}`)}</Badge>
);

export const ParticipantBadge = ({ page, state }: { page: PageContext; state: ParticipantState }) => (
  <Badge tone={participantTones[state]}>{words(page.lang)(`participant.${state}`)}</Badge>
);

export const MeetingBadge = ({ page, state }: { page: PageContext; state: MeetingState }) => (
  <Badge tone={meetingTones[state]}>{words(page.lang)(`meeting.${state}`)}</Badge>
);

export const placeInWords = (lang: Lang, { venue, province }: { venue: string; province: string | null }): string =>
  [venue, province === null ? '' : placeName(province, lang)].filter(Boolean).join(', ');

/** "mardi 12 janvier 2027" */
export const dateOf = (lang: Lang, day: string): string => dateInWords(lang, day, { weekday: true });

/** "09:00 – 09:20", in one piece in any direction. */
export const Hours = ({ from, to }: { from: Date; to: Date }) => (
  <bdi class="tabular" dir="ltr">
    {timeInWords('fr', from)}–{timeInWords('fr', to)}
  </bdi>
);

export const spokenIn = (lang: Lang, languages: readonly Spoken[]): string =>
  listInWords(
    lang,
    languages.map((one) => words(lang)(`spoken.${one}`)),
  );

/** What went wrong with the whole of a form, where the page is more than that form. */
export const Wrong = ({ errors }: { errors: readonly FormError[] }) => (
  <>
    {errors.map(({ message }) => (
      <Notice kind="problem" live>
        {message}
      </Notice>
    ))}
  </>
);

type Place = 'overview' | 'participants' | 'wishes' | 'plan' | 'board' | 'now' | 'results';

const placesOf = ({ may, state }: DayShown): Place[] => {
  if (!may.help) return ['results'];
  const all: Place[] = ['overview', 'participants', 'wishes'];
  if (may.run && state !== 'draft' && state !== 'registering') all.push('plan');
  if (state !== 'draft' && state !== 'registering') all.push('board');
  if (state === 'under_way') all.push('now');
  if (state === 'under_way' || state === 'finished') all.push('results');
  return all;
};

export const dayAddress = (lang: Lang, day: string, rest = ''): string =>
  inLang(lang, `/office/meetings/${day}${rest}`);

/** The frame of every page of a day in the office: what it is, where it stands, and its parts. */
export const DayFrame = (props: {
  page: PageContext;
  day: DayShown;
  place: Place;
  title: string;
  islands?: ('follow' | 'search-as-you-type')[];
  children?: Child;
}) => {
  const { page, day, place } = props;
  const t = words(page.lang);
  const title = said(day.title, page.lang);
  return (
    <Page context={page} title={`${props.title} · ${title}`} shell="office" islands={props.islands ?? []}>
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/meetings'), label: t('office.days') }]} />
      <h1>{title}</h1>
      <p class="row">
        <StateBadge page={page} state={day.state} />
        <span class="muted">
          {dateOf(page.lang, day.heldOn)} · <bdi>{placeInWords(page.lang, day)}</bdi>
        </span>
      </p>
      {day.state === 'cancelled' && (
        <Notice kind="problem" title={t('state.cancelled')}>
          {day.reason}
        </Notice>
      )}
      <Tabs
        items={placesOf(day).map((one) => ({
          href: dayAddress(page.lang, day.id, one === 'overview' ? '' : `/${one}`),
          label: t(`place.${one}`),
          current: one === place,
        }))}
      />
      {props.children}
    </Page>
  );
};
