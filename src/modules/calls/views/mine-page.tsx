import { DateInWords, EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { MyApplication } from '../queries/my-applications.ts';
import { words } from '../words/index.ts';
import { StatusBadge } from './standing.tsx';

export const MinePage = ({ page, applications }: { page: PageContext; applications: MyApplication[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('mine.title')} shell="work" hidden>
      <h1>{t('mine.title')}</h1>
      {applications.length === 0 ? (
        <EmptyState title={t('mine.none')}>
          <p>
            <a class="button first" href={inLang(page.lang, '/calls')}>
              {t('mine.see_calls')}
            </a>
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={t('mine.title')}
          quiet
          rows={applications}
          columns={[
            {
              title: t('mine.call'),
              cell: ({ id, callTitle }) => (
                <a href={inLang(page.lang, `/me/applications/${id}`)}>{said(callTitle, page.lang)}</a>
              ),
            },
            { title: t('mine.structure'), cell: ({ structure }) => <bdi>{structure}</bdi> },
            { title: t('mine.status'), cell: ({ status }) => <StatusBadge page={page} status={status} /> },
            { title: t('mine.saved'), cell: ({ savedAt }) => <DateInWords at={savedAt} hour /> },
          ]}
        />
      )}
    </Page>
  );
};
