import { Badge, DateInWords, Notice, Timeline } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { dateInWords, percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
}

type Event = Parameters<typeof Timeline>[0]['moments'][number];

const stages = (page: PageContext, e: EngagementShown): Event[] => {
  const t = words(page.lang);
  const at = (
    when: Date | null,
    key: 'applied' | 'waitlisted' | 'enrolled' | 'active' | 'completed' | 'withdrawn',
  ): Event[] => (when ? [{ at: when, title: t(`stage.${key}`), state: 'past' }] : []);
  return [
    ...at(e.appliedAt, 'applied'),
    ...at(e.waitlistedAt, 'waitlisted'),
    ...at(e.enrolledAt, 'enrolled'),
    ...at(e.activeAt, 'active'),
    ...at(e.completedAt, 'completed'),
    ...at(e.withdrawnAt, 'withdrawn'),
    ...(e.reachedAt ? [{ at: e.reachedAt, title: t('stage.reached'), state: 'past' as const }] : []),
  ];
};

const happenings = (page: PageContext, e: EngagementShown): Event[] => {
  const t = words(page.lang);
  const past = 'past' as const;
  return [
    ...e.diagnoses.flatMap(({ heldOn, occasion, percent, state }) => {
      const score = percent === null ? '' : ` · ${percentInWords(page.lang, percent / 100)}`;
      return [{ at: heldOn, title: `${t(`diagnosis.${occasion}`)} : ${t(`diagnosis.${state}`)}${score}`, state: past }];
    }),
    ...e.sessions.map(({ startsAt, title, status }) => ({
      at: startsAt,
      title: `${t('session.session')} : ${said(title, page.lang)}`,
      state: startsAt > page.now ? ('coming' as const) : past,
      ...(status ? { detail: t(`presence.${status}`) } : {}),
    })),
    ...e.visitsTold.map((visit) => ({
      at: visit.held_on ?? visit.planned_on ?? '',
      title: t(`visit.${visit.state}`),
      state: visit.state === 'planned' ? ('coming' as const) : past,
      ...(visit.themes.length > 0
        ? { detail: visit.themes.map((theme) => t(`theme.${theme as 'finance'}`)).join(' · ') }
        : {}),
    })),
    ...(e.plan?.consents ?? []).map(({ givenOn, version }) => ({
      at: givenOn,
      title: t('stage.consent', { version }),
      state: past,
    })),
  ];
};

const instant = (at: Date | string): number => new Date(at).getTime();

/** All that happened with a cooperative, and what comes: stages, diagnoses, sessions, visits, consents, in one line of time. */
export const Passage = ({ page, engagement }: Props) => (
  <Timeline
    moments={[...stages(page, engagement), ...happenings(page, engagement)].toSorted(
      (a, b) => instant(a.at) - instant(b.at),
    )}
  />
);

/** The visits promised, held and left, and when the next should be. */
export const Budget = ({ page, engagement }: Props) => {
  const t = words(page.lang);
  const { followUp } = engagement;
  if (!followUp) return null;
  const { held, budget, left, missed, next } = followUp;
  return (
    <Notice kind={next?.late ? 'problem' : 'calm'} title={t('budget.title')}>
      <p>
        <label class="tabular">
          {t('budget.held', { held, budget })} · {t('budget.left', { count: left })}{' '}
          <progress value={held} max={budget} />
        </label>
      </p>
      {missed > 0 && <p class="small">{t('budget.missed', { count: missed })}</p>}
      {next && (
        <p>
          {t('budget.next')} <DateInWords at={next.on} /> {next.late && <Badge tone="late">{t('visit.late')}</Badge>}{' '}
          <span class="small muted">{t(`because.${next.because}`)}</span>
        </p>
      )}
      {engagement.endsOn && (
        <p class="small muted">{t('budget.ends', { ends: dateInWords(page.lang, engagement.endsOn) })}</p>
      )}
    </Notice>
  );
};
