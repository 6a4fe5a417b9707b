import { Breadcrumb, Cover, DateInWords, inLang, Notice, Page } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { PublicationShown, ReportListed } from '../queries/reports.ts';
import type { FrozenSection } from '../rules/contents.ts';
import { words } from '../words/index.ts';
import type { Body } from './report-body.tsx';
import { SectionBody } from './report-body.tsx';

interface Props {
  page: PageContext;
  shown: PublicationShown;
  people: Pick<Body, 'testimonies' | 'photographs'>;
}

const Proof = ({ page, shown }: Omit<Props, 'people'>) => {
  const t = words(page.lang);
  const { contents, digest, numbers } = shown;
  const here = inLang(page.lang, `/impact/reports/${contents.report}`);
  const file = `${here}/${contents.number}`;
  return (
    <section class="proof">
      <h2>{t('published.check')}</h2>
      <p>{t('published.check_text')}</p>
      <p class="small">
        <code class="digest" dir="ltr">
          {digest}
        </code>
      </p>
      <p class="noprint">
        <a href={`${file}/report.pdf`}>{t('published.pdf')}</a>
        {' · '}
        <a href={`${file}/report.json`} download>
          {t('published.json')}
        </a>
        {' · '}
        <a href={inLang(page.lang, '/impact/reports/check')}>{t('published.how')}</a>
      </p>
      {numbers.length > 1 && (
        <p class="small noprint">
          {t('published.others')}{' '}
          {numbers.map((number, i) => (
            <>
              {i > 0 && ' · '}
              {number === contents.number ? number : <a href={`${here}?number=${number}`}>{number}</a>}
            </>
          ))}
        </p>
      )}
    </section>
  );
};

const hasEnded = (section: FrozenSection, { testimonies, photographs }: Props['people']): boolean => {
  if (section.kind === 'testimony') return testimonies.get(section.testimony)?.withdrawnAt !== null;
  return section.kind === 'photograph' && (photographs.get(section.photograph)?.file ?? null) === null;
};

/** A report as it was published: it does not move, save for who no longer wishes to be heard in it. */
export const PublishedPage = ({ page, shown, people }: Props) => {
  const t = words(page.lang);
  const { contents, why, publishedAt, numbers } = shown;
  const title = said(contents.title, page.lang);
  const last = contents.number === numbers.at(-1);
  const gone = contents.sections.filter((section) => hasEnded(section, people)).length;
  return (
    <Page context={page} title={title} description={said(contents.lede, page.lang)} plots>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/impact'), label: t('impact.title') },
          { href: inLang(page.lang, '/impact/reports'), label: t('report.office') },
        ]}
      />
      <Cover title={title} lede={said(contents.lede, page.lang)}>
        <p class="small muted">
          <bdi>{page.organisation.name}</bdi>
          {' · '}
          {t('published.on', { at: publishedAt })}
          {' · '}
          {contents.period === '' ? t('report.figures_whole') : t('report.figures_of', { year: contents.period })}
        </p>
      </Cover>
      <article class="report">
        {!last && (
          <Notice kind="alive">
            {t('published.older')}{' '}
            <a href={inLang(page.lang, `/impact/reports/${contents.report}`)}>{t('published.newest')}</a>
          </Notice>
        )}
        {gone > 0 && <Notice kind="calm">{t('published.taken_out', { count: gone })}</Notice>}
        {why !== '' && <Notice kind="calm">{why}</Notice>}
        {contents.sections.map((section) => (
          <section>
            <SectionBody
              section={section}
              body={{ ...people, period: contents.period, figures: contents.figures, frozenAt: publishedAt }}
            />
          </section>
        ))}
        <Proof page={page} shown={shown} />
      </article>
    </Page>
  );
};

/** The reports that anybody may read. */
export const PublishedListPage = ({ page, reports }: { page: PageContext; reports: ReportListed[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('report.office')} description={t('published.lede')}>
      <Breadcrumb items={[{ href: inLang(page.lang, '/impact'), label: t('impact.title') }]} />
      <h1>{t('report.office')}</h1>
      <p class="lede">{t('published.lede')}</p>
      {reports.length === 0 && <p>{t('published.none')}</p>}
      <ul class="plain grid">
        {reports.map(({ id, title, lede, publishedAt }) => (
          <li class="card">
            <h2>
              <a href={inLang(page.lang, `/impact/reports/${id}`)}>{said(title, page.lang)}</a>
            </h2>
            <p>{said(lede, page.lang)}</p>
            {publishedAt && (
              <p class="small muted">
                <DateInWords at={publishedAt} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
};
