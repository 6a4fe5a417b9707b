import { ActionButton, Badge, DateField, DateInWords, EmptyState, Form } from '../../../platform/page/index.ts';
import type { FormError, PageContext, Tone } from '../../../platform/page/index.ts';
import { fileAddress, thumbnailAddress } from '../../../platform/files/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { EngagementShown, VisitShown } from '../queries/engagement.ts';
import { personsPresent } from '../rules/visit.ts';
import type { VisitState } from '../rules/visit.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
  errors: FormError[];
}

const tones: Record<VisitState, Tone> = { planned: 'open', held: 'done', missed: 'problem', cancelled: 'closed' };

const Files = ({ page, visit }: { page: PageContext; visit: VisitShown }) => {
  const t = words(page.lang);
  if (visit.files.length === 0) return null;
  return (
    <ul class="plain row">
      {visit.files.map(({ file, fileName, kind }) => (
        <li>
          {file && fileName ? (
            <a href={fileAddress({ id: file, name: fileName })}>
              {kind === 'photo' ? (
                <img
                  src={thumbnailAddress({ id: file, name: fileName })}
                  alt={t('visit.photo')}
                  width="82"
                  height="82"
                  loading="lazy"
                />
              ) : (
                t(`visit.${kind}`)
              )}
            </a>
          ) : (
            <small class="muted">{t('visit.file_coming')}</small>
          )}
        </li>
      ))}
    </ul>
  );
};

const Held = ({ page, visit }: { page: PageContext; visit: VisitShown }) => {
  const t = words(page.lang);
  const present = visit.present.map(({ sex, persons }) => t(`met.${sex}`, { count: persons }));
  return (
    <>
      <p class="small muted">
        {[
          visit.began,
          t('visit.minutes', { minutes: visit.minutes ?? 0 }),
          visit.place && t(`place.${visit.place}`),
          visit.place_note,
          visit.agentName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{visit.themes.map((theme) => t(`theme.${theme as 'finance'}`)).join(' · ')}</p>
      {visit.summary && <p dir="auto">{visit.summary}</p>}
      <p class="small">
        {t('visit.met', { count: personsPresent(visit.present) })} {present.join(' · ')}
        {visit.signed_by && ` · ${t('visit.signed_by', { who: visit.signed_by })}`}
      </p>
      <Files page={page} visit={visit} />
    </>
  );
};

const Planned = ({ page, engagement, visit }: Props & { visit: VisitShown }) => {
  const t = words(page.lang);
  const here = engagementHref(page, engagement.id, `/visits/${visit.id}`);
  return (
    <p class="row">
      <a class="button first" href={`${here}/report`}>
        {t('visit.report')}
      </a>
      <a class="button" href={`${here}/missed`}>
        {t('visit.say_missed')}
      </a>
      <ActionButton action={`${here}/cancel`} label={t('visit.cancel')} kind="bare" />
    </p>
  );
};

const Visit = (props: Props & { visit: VisitShown; number: number | null }) => {
  const { page, engagement, visit, number } = props;
  const t = words(page.lang);
  return (
    <li class="card">
      <p class="row small">
        <Badge tone={tones[visit.state]}>{t(`visit.${visit.state}`)}</Badge>
        {number !== null && (
          <span class="muted tabular">{t('visit.numbered', { number, budget: engagement.visits })}</span>
        )}
      </p>
      <h3>
        <DateInWords at={visit.held_on ?? visit.planned_on ?? ''} />
      </h3>
      {visit.state === 'held' && <Held page={page} visit={visit} />}
      {visit.state === 'missed' && visit.missed_why && (
        <p>
          {t(`missed.${visit.missed_why}`)} {visit.missed_note}
        </p>
      )}
      {visit.state === 'planned' && engagement.may.follow && <Planned {...props} />}
    </li>
  );
};

/** The visits, the latest first, and the day of the next one to agree on. */
export const VisitsSection = (props: Props) => {
  const { page, engagement, errors } = props;
  const t = words(page.lang);
  const held = engagement.visitsTold.filter(({ state }) => state === 'held').map(({ id }) => id);
  const follows = engagement.may.follow && engagement.followUp !== null;
  return (
    <section id="visits">
      <h2>{t('visit.title')}</h2>
      {engagement.visitsTold.length === 0 && <EmptyState title={t('visit.none')} />}
      <ul class="plain grid">
        {engagement.visitsTold.toReversed().map((visit) => (
          <Visit {...props} visit={visit} number={visit.state === 'held' ? held.indexOf(visit.id) + 1 : null} />
        ))}
      </ul>
      {follows && (
        <>
          <Form
            action={engagementHref(page, engagement.id, '/visits')}
            errors={errors}
            submit={t('visit.plan')}
            name="plan"
          >
            <DateField
              name="on"
              label={t('visit.on')}
              value={engagement.followUp?.next?.because === 'planned' ? '' : (engagement.followUp?.next?.on ?? '')}
              error={errorAt(errors, 'on')}
            />
          </Form>
          <p>
            <a href={engagementHref(page, engagement.id, '/report')}>{t('visit.report_unplanned')}</a>
          </p>
        </>
      )}
    </section>
  );
};
