import {
  ActionButton,
  Breadcrumb,
  DateInWords,
  Form,
  Money,
  MoneyField,
  Notice,
  Page,
  RadioGroup,
  Table,
  TextArea,
  TextField,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { ProjectBadge, nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
  typed: FormValues | null;
  errors: FormError[];
}

const Write = ({ page, engagement, typed, errors }: Props) => {
  const t = words(page.lang);
  const { project, financing } = engagement;
  const of = (name: string, before: string): string => (typed ? textAt(typed, name) : before);
  const field = (name: string) => ({ name, error: errorAt(errors, name) });
  return (
    <Form action={engagementHref(page, engagement.id, '/project')} errors={errors} submit={t('project.save')}>
      <TextField {...field('title')} label={t('project.name')} value={of('title', project?.title ?? '')} />
      <TextArea
        {...field('summary')}
        label={t('project.summary')}
        hint={t('project.summary_hint')}
        value={of('summary', project?.summary ?? '')}
        rows={8}
      />
      <MoneyField
        {...field('cost')}
        label={t('project.cost')}
        value={of('cost', project ? String(Number(project.cost)) : '')}
      />
      <MoneyField
        {...field('ownShare')}
        label={t('project.own_share')}
        hint={financing ? t('project.most', { most: financing.most }) : t('refusal.criteria_missing')}
        value={of('ownShare', project ? String(Number(project.own_share)) : '')}
      />
    </Form>
  );
};

const Told = ({ page, engagement }: Props) => {
  const t = words(page.lang);
  const { project, financing } = engagement;
  if (!project) return null;
  return (
    <>
      <p class="row">
        <ProjectBadge page={page} state={project.state} />
        {project.handed_in_at && <DateInWords at={project.handed_in_at} />}
        <bdi class="muted">{project.writerName}</bdi>
      </p>
      <p dir="auto">{project.summary}</p>
      <dl>
        <dt>{t('project.cost')}</dt>
        <dd>
          <Money amount={Number(project.cost)} />
        </dd>
        <dt>{t('project.own_share')}</dt>
        <dd>
          <Money amount={Number(project.own_share)} />
        </dd>
        <dt>{t('project.asked')}</dt>
        <dd>
          <Money amount={Number(project.asked)} />
        </dd>
      </dl>
      {project.decided_at && (
        <Notice kind={project.state === 'financed' ? 'done' : 'calm'} title={t(`project.${project.state}`)}>
          {project.granted !== null && (
            <p>
              <Money amount={Number(project.granted)} />
            </p>
          )}
          <p dir="auto">{project.reasons}</p>
          <p class="small muted">
            <bdi>{project.deciderName}</bdi> · <DateInWords at={project.decided_at} /> ·{' '}
            {percentInWords(page.lang, (project.percent ?? 0) / 100, 1)}
          </p>
          <Table
            caption={t('project.criteria')}
            rows={financing?.criteria ?? []}
            columns={[
              { title: t('project.criterion'), cell: ({ title }) => said(title, page.lang) },
              { title: t('project.score'), numeric: true, cell: ({ code }) => project.scores[code] ?? '' },
            ]}
          />
        </Notice>
      )}
    </>
  );
};

const Decide = ({ page, engagement, typed, errors }: Props) => {
  const t = words(page.lang);
  const { project, financing } = engagement;
  const of = (name: string, before = ''): string => (typed ? textAt(typed, name) : before);
  if (!project || !financing) return null;
  return (
    <section id="decide">
      <h2>{t('project.decide')}</h2>
      <p class="hint">{t('project.decide_hint')}</p>
      <Form
        action={engagementHref(page, engagement.id, '/project/decide')}
        errors={errors}
        submit={t('project.decide')}
        name="decide"
      >
        {financing.criteria.map(({ code, title, weight }) => (
          <RadioGroup
            name={`scores.${code}`}
            label={said(title, page.lang)}
            hint={t('project.weight', { weight })}
            options={['0', '1', '2', '3', '4'].map((value) => ({ value, label: t(`project.score_${value as '0'}`) }))}
            value={of(`scores.${code}`)}
            error={errorAt(errors, `scores.${code}`)}
            class="row"
          />
        ))}
        <RadioGroup
          name="outcome"
          label={t('project.outcome')}
          options={(['financed', 'declined'] as const).map((value) => ({ value, label: t(`project.${value}`) }))}
          value={of('outcome')}
          error={errorAt(errors, 'outcome')}
        />
        <MoneyField
          name="granted"
          label={t('project.granted')}
          value={of('granted', String(Number(project.asked)))}
          error={errorAt(errors, 'granted')}
          optional
        />
        <TextArea
          name="reasons"
          label={t('project.reasons')}
          value={of('reasons')}
          error={errorAt(errors, 'reasons')}
        />
      </Form>
    </section>
  );
};

/** The costed project of a cooperative: written, handed in, decided. */
export const ProjectPage = (props: Props) => {
  const { page, engagement } = props;
  const t = words(page.lang);
  const { project } = engagement;
  const draft = project === null || project.state === 'draft';
  return (
    <Page context={page} title={project?.title ?? t('project.write')} shell="office">
      <Breadcrumb items={[{ href: engagementHref(page, engagement.id), label: nameIn(page.lang, engagement) }]} />
      <h1>{project?.title ?? t('project.write')}</h1>
      {draft ? <Write {...props} /> : <Told {...props} />}
      {project?.state === 'draft' && (
        <Notice kind="alive" title={t('project.draft')}>
          <p>{t('project.hand_in_next')}</p>
          <ActionButton
            action={engagementHref(page, engagement.id, '/project/hand-in')}
            label={t('project.hand_in')}
            kind="first"
          />
        </Notice>
      )}
      {project?.state === 'handed_in' && engagement.may.decide && <Decide {...props} />}
    </Page>
  );
};
