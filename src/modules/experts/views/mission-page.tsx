import { ActionButton, Badge, Breadcrumb, Notice, Page, Timeline, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { dateInWords, listInWords } from '../../../platform/words/format.ts';
import { placeName } from '../../registry/index.ts';
import type { MissionPageShown } from '../queries/missions.ts';
import { skillLabel } from '../skills.ts';
import { words } from '../words/index.ts';
import { Fits } from './fits.tsx';
import { Gestures } from './mission-gestures.tsx';
import { hoursSaid, missionTones, rateSaid, structureIn } from './say.ts';

export interface MissionProps {
  page: PageContext;
  shown: MissionPageShown;
  typed: FormValues;
  errors: FormError[];
}

const Facts = ({ page: { lang }, shown: { mission, told } }: MissionProps) => {
  const t = words(lang);
  const facts: [string, string | null][] = [
    [t('mission.structure'), structureIn(lang, told)],
    [t('mission.expert'), told.expertName],
    [t('expert.terms'), told.rate && rateSaid(lang, told.rate)],
    [
      t('expert.skills'),
      listInWords(
        lang,
        mission.skills.map((skill) => skillLabel(skill, lang)),
      ),
    ],
    [t('ask.hours'), hoursSaid(lang, mission.hours)],
    [t('mission.when'), `${dateInWords(lang, mission.startsOn)} – ${dateInWords(lang, mission.endsOn)}`],
    [t('ask.language'), mission.language && t(`spoken.${mission.language}`)],
    [
      t('mission.where'),
      mission.place && placeName(mission.place, lang) + (mission.remote ? ` · ${t('expert.remote')}` : ''),
    ],
    [t('mission.hours_done'), told.hoursDone === null ? null : hoursSaid(lang, told.hoursDone)],
    [t('mission.hours_confirmed'), told.hoursConfirmed === null ? null : hoursSaid(lang, told.hoursConfirmed)],
  ];
  return (
    <dl class="told">
      {facts.map(
        ([label, value]) =>
          value && (
            <>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </>
          ),
      )}
    </dl>
  );
};

const Ratings = ({ page: { lang }, shown: { told } }: MissionProps) => {
  const t = words(lang);
  return (
    <>
      {told.ratings.map(({ side, stars, remark }) => (
        <p>
          {t(`rating.by_${side}`)} <strong>{t('rating.stars', { stars })}</strong> {remark && <bdi>{remark}</bdi>}
        </p>
      ))}
    </>
  );
};

const Declines = ({ page: { lang }, shown: { told } }: MissionProps) => {
  const t = words(lang);
  if (told.declines.length === 0) return null;
  return (
    <section>
      <h2>{t('decline.title')}</h2>
      <Timeline
        moments={told.declines.map(({ name, reason, note, at }) => ({
          at: new Date(at),
          title: `${name ?? ''} : ${t(`decline.${reason}`)}`,
          state: 'past' as const,
          detail: note,
        }))}
      />
    </section>
  );
};

/** A mission for those it is between, each with what is theirs to do; for the office, with those who fit it. */
export const MissionPage = (props: MissionProps) => {
  const { page, shown } = props;
  const t = words(page.lang);
  const { mission, told, may } = shown;
  return (
    <Page context={page} title={told.subject} shell={may.office ? 'office' : 'work'} hidden>
      <Breadcrumb
        items={
          may.office
            ? [{ href: inLang(page.lang, '/office/missions'), label: t('office.missions') }]
            : [
                may.answers
                  ? { href: inLang(page.lang, '/me/expert'), label: t('own.title') }
                  : { href: inLang(page.lang, `/me/structures/${mission.structure}/missions`), label: t('ask.title') },
              ]
        }
      />
      <h1>
        <bdi>{told.subject}</bdi> <Badge tone={missionTones[mission.state]}>{t(`mission.${mission.state}`)}</Badge>
      </h1>
      {mission.state === 'requested' && !may.office && <Notice kind="calm">{t('mission.being_sought')}</Notice>}
      {mission.state === 'cancelled' && told.cancelledWhy && <Notice kind="calm">{told.cancelledWhy}</Notice>}
      <Facts {...props} />
      <Gestures {...props} />
      <Ratings {...props} />
      <Fits {...props} />
      <Declines {...props} />
      {may.asks && ['requested', 'proposed', 'accepted'].includes(mission.state) && (
        <ActionButton
          action={inLang(page.lang, `/missions/${mission.id}/cancel`)}
          label={t('mission.cancel')}
          kind="away"
        />
      )}
    </Page>
  );
};
