import {
  ActionButton,
  Badge,
  Breadcrumb,
  EmptyState,
  Form,
  Notice,
  Page,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { listInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ReportComposed, SectionShown } from '../queries/reports.ts';
import { figureSaid } from '../rules/contents.ts';
import { figuresIn, markOf, typedNumbers } from '../rules/pieces.ts';
import { sectionKinds } from '../rules/report.ts';
import { words } from '../words/index.ts';
import type { Body } from './report-body.tsx';
import { SectionBody } from './report-body.tsx';

interface Props {
  page: PageContext;
  report: ReportComposed;
  body: Body;
  errors: FormError[];
}

/** What is said of a text before it is published: numbers without records, codes without indicators. */
const Warnings = ({ page, report, section, body }: Omit<Props, 'errors'> & { section: SectionShown }) => {
  const t = words(page.lang);
  if (section.kind !== 'text') return null;
  const texts = Object.values(section.body);
  const numbers = [...new Set(texts.flatMap(typedNumbers))];
  const codes = figuresIn(texts)
    .filter((piece) => !figureSaid(body.figures, report.period, piece))
    .map(markOf);
  return (
    <>
      {numbers.length > 0 && (
        <Notice kind="alive">{t('report.typed_numbers', { numbers: listInWords(page.lang, numbers) })}</Notice>
      )}
      {codes.length > 0 && (
        <Notice kind="problem">{t('report.unknown_figures', { codes: listInWords(page.lang, codes) })}</Notice>
      )}
    </>
  );
};

const Tools = ({ page, here, section }: { page: PageContext; here: string; section: SectionShown }) => {
  const t = words(page.lang);
  const at = `${here}/sections/${section.id}`;
  return (
    <div class="row small">
      <Badge tone="info">{t(`section.${section.kind}`)}</Badge>
      <a href={at}>{t('section.edit')}</a>
      <ActionButton action={`${at}/move`} label={t('section.up')} kind="bare" values={{ by: '-1' }} />
      <ActionButton action={`${at}/move`} label={t('section.down')} kind="bare" values={{ by: '1' }} />
      <ActionButton action={`${at}/remove`} label={t('section.remove')} kind="bare" />
    </div>
  );
};

const Section = ({ page, report, body, section }: Omit<Props, 'errors'> & { section: SectionShown }) => {
  const frozen = body.sections.find(({ id }) => id === section.id);
  return (
    <section class="card" id={section.id}>
      <Tools page={page} here={inLang(page.lang, `/office/reports/${report.id}`)} section={section} />
      <Warnings page={page} report={report} section={section} body={body} />
      {section.gone && <Notice kind="alive">{words(page.lang)('section.gone')}</Notice>}
      {frozen && <SectionBody section={frozen} body={body} />}
    </section>
  );
};

const Publish = ({ page, report, errors }: Omit<Props, 'body'>) => {
  const t = words(page.lang);
  const again = report.published > 0;
  return (
    <section id="publish">
      <h2>{t(again ? 'report.publish_again' : 'report.publish')}</h2>
      <p>{t('report.publish_what')}</p>
      <Form
        action={inLang(page.lang, `/office/reports/${report.id}/publish`)}
        errors={errors}
        submit={t(again ? 'report.publish_again' : 'report.publish')}
      >
        <input type="hidden" name="changed" value={report.changedAt.toISOString()} />
        {again && <TextArea name="why" label={t('report.why')} rows={3} optional />}
      </Form>
      {again && (
        <p>
          <a href={inLang(page.lang, `/impact/reports/${report.id}`)}>{t('report.see')}</a>
        </p>
      )}
    </section>
  );
};

/** A report while it is composed: every section as it will be read, with its tools above it. */
export const ComposePage = ({ page, report, body, errors }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/reports/${report.id}`);
  return (
    <Page context={page} title={said(report.title, page.lang)} shell="office" plots>
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/reports'), label: t('report.office') }]} />
      <h1>{said(report.title, page.lang)}</h1>
      <p class="lede">{said(report.lede, page.lang)}</p>
      <p>
        <a href={`${here}/heading`}>{t('report.heading_edit')}</a>
        <span class="muted">
          {' · '}
          {report.period === '' ? t('report.figures_whole') : t('report.figures_of', { year: report.period })}
        </span>
      </p>
      {report.sections.length === 0 && <EmptyState title={t('report.begun')} />}
      {report.sections.map((section) => (
        <Section page={page} report={report} body={body} section={section} />
      ))}
      <h2>{t('report.add')}</h2>
      <p class="row">
        {sectionKinds.map((kind) => (
          <a class="button" href={`${here}/sections/new?kind=${kind}`}>
            {t(`section.${kind}`)}
          </a>
        ))}
      </p>
      {report.sections.length > 0 && <Publish page={page} report={report} errors={errors} />}
    </Page>
  );
};
