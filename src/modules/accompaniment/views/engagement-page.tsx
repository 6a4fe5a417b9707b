import {
  ActionButton,
  Breadcrumb,
  Form,
  Notice,
  Page,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  DateInWords,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { phoneInWords } from '../../people/index.ts';
import { placeName } from '../../registry/index.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { withdrawalReasons } from '../rules/engagement.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { Budget, Passage } from './passage.tsx';
import { PlanSection } from './plan-section.tsx';
import { ProjectBadge } from './states.tsx';
import { EngagementBadge, nameIn } from './states.tsx';
import { Diagnoses, Sessions } from './records-section.tsx';
import { VisitsSection } from './visits-section.tsx';

export interface EngagementProps {
  page: PageContext;
  engagement: EngagementShown;
  agents: { id: string; name: string }[];
  errors: FormError[];
}

const Head = ({ page, engagement: e }: EngagementProps) => {
  const t = words(page.lang);
  return (
    <>
      <h1>
        <bdi>{nameIn(page.lang, e)}</bdi>
      </h1>
      <p class="row">
        <EngagementBadge page={page} state={e.state} />
        <span>{placeName(e.province ?? e.region, page.lang)}</span>
        <span class="muted">{t('phase.of', { phase: e.phaseNumber, tranche: said(e.editionName, page.lang) })}</span>
        <a href={inLang(page.lang, `/cooperatives/${e.structure}`)}>{t('engagement.register')}</a>
        {e.contact?.phone && (
          <a href={`tel:${e.contact.phone}`} dir="ltr">
            {phoneInWords(e.contact.phone)}
          </a>
        )}
      </p>
      {e.withdrawnWhy && (
        <Notice kind="calm" title={t('state.withdrawn')}>
          {`${t(`why.${e.withdrawnWhy}`)} ${e.withdrawnNote}`}
        </Notice>
      )}
    </>
  );
};

const Project = ({ page, engagement: e }: EngagementProps) => {
  const t = words(page.lang);
  if (!e.project && (e.followUp === null || !e.may.follow)) return null;
  return (
    <section id="project">
      <h2>{t('project.title')}</h2>
      {e.project ? (
        <p class="row">
          <ProjectBadge page={page} state={e.project.state} />
          <a href={engagementHref(page, e.id, '/project')}>
            <bdi>{e.project.title}</bdi>
          </a>
        </p>
      ) : (
        <p>
          <a class="button" href={engagementHref(page, e.id, '/project')}>
            {t('project.write')}
          </a>
        </p>
      )}
    </section>
  );
};

const Agents = ({ page, engagement: e, agents }: EngagementProps) => {
  const t = words(page.lang);
  return (
    <section id="agent">
      <h2>{t('agent.title')}</h2>
      <p>{e.agent ? <bdi>{e.agentName || t('agent.unnamed')}</bdi> : t('agent.none')}</p>
      {e.assignments.length > 1 && (
        <details class="data">
          <summary>{t('agent.before', { count: e.assignments.length - 1 })}</summary>
          <ul>
            {e.assignments.map(({ name, since, until, why }) => (
              <li>
                <bdi>{name}</bdi> : <DateInWords at={since} /> – {until ? <DateInWords at={until} /> : t('agent.now')}{' '}
                {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {e.may.decide && e.followUp !== null && (
        <Form action={engagementHref(page, e.id, '/agent')} submit={t('agent.assign')} name="agent">
          <SelectField
            name="agent"
            label={t('list.to_agent')}
            options={agents.map(({ id, name }) => ({ value: id, label: name }))}
            value={e.agent ?? ''}
          />
          <TextField name="why" label={t('agent.why')} optional />
        </Form>
      )}
    </section>
  );
};

const Ending = ({ page, engagement: e }: EngagementProps) => {
  const t = words(page.lang);
  if (!e.may.decide || ['withdrawn', 'completed'].includes(e.state)) return null;
  return (
    <section id="ending">
      <h2>{t('ending.title')}</h2>
      {(e.state === 'applied' || e.state === 'waitlisted') && (
        <ActionButton action={engagementHref(page, e.id, '/accept')} label={t('ending.accept')} kind="first" />
      )}
      {e.state === 'active' && (
        <ActionButton action={engagementHref(page, e.id, '/complete')} label={t('ending.complete')} />
      )}
      <details class="data">
        <summary>{t('ending.withdraw')}</summary>
        <Form action={engagementHref(page, e.id, '/withdraw')} submit={t('ending.withdraw')} name="withdraw">
          <RadioGroup
            name="why"
            label={t('ending.why')}
            options={withdrawalReasons.map((why) => ({ value: why, label: t(`why.${why}`) }))}
          />
          <TextArea name="note" label={t('ending.note')} rows={3} optional />
        </Form>
      </details>
    </section>
  );
};

/** One cooperative from its application to its project, for those who follow it. */
export const EngagementPage = (props: EngagementProps) => {
  const { page, engagement: e, errors } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={nameIn(page.lang, e)} shell="office">
      <Breadcrumb
        items={
          e.may.decide
            ? [
                { href: inLang(page.lang, '/office/accompaniment'), label: t('office.title') },
                {
                  href: inLang(page.lang, `/office/accompaniment/${e.edition}`),
                  label: said(e.editionName, page.lang),
                },
              ]
            : [{ href: inLang(page.lang, '/office/visits'), label: t('day.title') }]
        }
      />
      <Head {...props} />
      {errors.some(({ name }) => name !== 'on') && (
        <Notice kind="problem" live>
          {errors.map(({ message }) => message).join(' ')}
        </Notice>
      )}
      <Budget page={page} engagement={e} />
      <PlanSection page={page} engagement={e} />
      <VisitsSection page={page} engagement={e} errors={errors.filter(({ name }) => name === 'on')} />
      <Diagnoses page={page} engagement={e} />
      <Sessions page={page} engagement={e} />
      <Project {...props} />
      <Agents {...props} />
      <section id="passage">
        <h2>{t('engagement.passage')}</h2>
        <Passage page={page} engagement={e} />
      </section>
      <Ending {...props} />
    </Page>
  );
};
