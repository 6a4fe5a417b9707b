import {
  Breadcrumb,
  EmptyState,
  Form,
  Money,
  MoneyField,
  Notice,
  Page,
  Table,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { ProjectListed } from '../queries/projects.ts';
import type { TrancheInOffice } from '../queries/tranche.ts';
import { words } from '../words/index.ts';
import { engagementHref, trancheHref } from './addresses.ts';
import { ProjectBadge, nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  tranche: TrancheInOffice;
  projects: ProjectListed[];
  typed: FormValues | null;
  errors: FormError[];
}

const Criteria = ({ page, tranche, typed, errors }: Props) => {
  const t = words(page.lang);
  const { financing } = tranche;
  const text = (financing?.criteria ?? [])
    .map(({ weight, title }) => `${weight} ; ${said(title, page.lang)}`)
    .join('\n');
  const open =
    tranche.mayRun &&
    !tranche.closed &&
    !['handed_in', 'financed', 'declined'].some((state) => (tranche.projects[state] ?? 0) > 0);
  return (
    <section id="criteria">
      <h2>{t('project.criteria')}</h2>
      {financing ? (
        <>
          <p>{t('project.most', { most: financing.most })}</p>
          <ul>
            {financing.criteria.map(({ title, weight }) => (
              <li>
                {said(title, page.lang)} <span class="small muted">{t('project.weight', { weight })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Notice kind="calm" title={t('project.no_criteria')}>
          {t('project.no_criteria_next')}
        </Notice>
      )}
      {open && (
        <details class="data" open={financing === null || errors.length > 0}>
          <summary>{t('project.write_criteria')}</summary>
          <Form action={`${trancheHref({ page, tranche })}/criteria`} errors={errors} submit={t('project.fix')}>
            <TextArea
              name="criteria"
              label={t('project.criteria')}
              hint={t('project.criteria_hint')}
              value={typed ? textAt(typed, 'criteria') : text}
              error={errorAt(errors, 'criteria')}
              rows={6}
            />
            <MoneyField
              name="most"
              label={t('project.most_label')}
              value={typed ? textAt(typed, 'most') : financing ? String(financing.most) : ''}
              error={errorAt(errors, 'most')}
            />
          </Form>
        </details>
      )}
    </section>
  );
};

/** The projects of a tranche, those that wait for a decision first, and the criteria they are judged by. */
export const ProjectsPage = (props: Props) => {
  const { page, tranche, projects } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.projects')} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/accompaniment'), label: t('office.title') },
          { href: trancheHref({ page, tranche }), label: said(tranche.name, page.lang) },
        ]}
      />
      <h1>{t('office.projects')}</h1>
      {projects.length === 0 ? (
        <EmptyState title={t('project.none')} />
      ) : (
        <Table
          caption={t('office.projects')}
          quiet
          rows={projects}
          columns={[
            {
              title: t('project.name'),
              cell: ({ engagement, title }) => (
                <a href={engagementHref(page, engagement, '/project')}>
                  <bdi>{title}</bdi>
                </a>
              ),
            },
            { title: t('list.cooperative'), cell: (row) => <bdi>{nameIn(page.lang, row)}</bdi> },
            { title: t('list.region'), cell: ({ region }) => placeName(region, page.lang) },
            { title: t('list.state'), cell: ({ state }) => <ProjectBadge page={page} state={state} /> },
            { title: t('project.asked'), numeric: true, cell: ({ asked }) => <Money amount={asked} /> },
            {
              title: t('project.score'),
              numeric: true,
              cell: ({ percent }) => (percent === null ? '' : percentInWords(page.lang, percent / 100, 1)),
            },
            {
              title: t('project.granted'),
              numeric: true,
              cell: ({ granted }) => (granted === null ? '' : <Money amount={granted} />),
            },
          ]}
        />
      )}
      <Criteria {...props} />
    </Page>
  );
};
