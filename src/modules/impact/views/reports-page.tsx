import {
  Badge,
  Breadcrumb,
  DateInWords,
  EmptyState,
  Form,
  InThree,
  Page,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ReportListed } from '../queries/reports.ts';
import { words } from '../words/index.ts';

interface Typing {
  page: PageContext;
  typed: FormValues;
  errors: FormError[];
}

const Heading = ({ page, typed, errors }: Typing) => {
  const t = words(page.lang);
  return (
    <>
      <InThree
        name="title"
        label={t('report.title')}
        values={saidAt(typed, 'title')}
        error={errorAt(errors, 'title')}
      />
      <InThree name="lede" label={t('report.lede')} values={saidAt(typed, 'lede')} long optional />
      <TextField
        name="period"
        label={t('report.period')}
        hint={t('report.period_hint')}
        value={textAt(typed, 'period')}
        error={errorAt(errors, 'period')}
        inputmode="numeric"
        dir="ltr"
        brief
        optional
      />
    </>
  );
};

const State = ({ page, one }: { page: PageContext; one: ReportListed }) => {
  const t = words(page.lang);
  if (one.published === 0) return <Badge tone="draft">{t('report.draft')}</Badge>;
  return one.ahead ? (
    <Badge tone="now">{t('report.ahead')}</Badge>
  ) : (
    <Badge tone="done">{t('report.is_published')}</Badge>
  );
};

/** The reports of the office, and the way to begin one. */
export const ReportsPage = (props: Typing & { reports: ReportListed[] }) => {
  const { page, reports, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/reports');
  return (
    <Page context={page} title={t('report.office')} shell="office">
      <h1>{t('report.office')}</h1>
      <p class="lede">{t('report.office_lede')}</p>
      {reports.length === 0 ? (
        <EmptyState title={t('report.none')}>
          <p>{t('report.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('report.office')}
          quiet
          rows={reports}
          columns={[
            { title: t('report.title'), cell: (one) => <a href={`${here}/${one.id}`}>{said(one.title, page.lang)}</a> },
            { title: t('report.period'), cell: ({ period }) => period || t('figure.whole_time') },
            { title: t('report.state'), cell: (one) => <State page={page} one={one} /> },
            {
              title: t('report.changed_on'),
              cell: ({ publishedAt }) => publishedAt && <DateInWords at={publishedAt} />,
            },
          ]}
        />
      )}
      <section id="new">
        <h2>{t('report.new')}</h2>
        <Form action={here} errors={errors} submit={t('report.new')}>
          <Heading {...props} />
        </Form>
      </section>
    </Page>
  );
};

/** Title, sentence and year of a report. */
export const HeadingPage = (props: Typing & { report: string }) => {
  const { page, report, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/reports/${report}`);
  return (
    <Page context={page} title={t('report.heading_edit')} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/reports'), label: t('report.office') },
          { href: here, label: said(saidAt(props.typed, 'title'), page.lang) },
        ]}
      />
      <h1>{t('report.heading_edit')}</h1>
      <Form action={`${here}/heading`} errors={errors} submit={t('report.keep')}>
        <Heading {...props} />
      </Form>
    </Page>
  );
};
