import { Badge, DateInWords, EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { problemSentence } from '../../../platform/web/sentences.ts';
import type { MediaOwed } from '../queries/media-owed.ts';
import { words } from '../words/index.ts';
import { actInWords } from './said.ts';
import { FieldTabs } from './tabs.tsx';

/** Photos and voices that acts still wait for, or that could not be taken. */
export const MediaPage = ({ page, rows }: { page: PageContext; rows: MediaOwed[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.title')} shell="office">
      <h1>{t('office.title')}</h1>
      <p class="lede">{t('lede.media')}</p>
      <FieldTabs page={page} tab="media" counts={{}} />
      {rows.length === 0 ? (
        <EmptyState title={t('none.media')}>
          <p>{t('none_next.media')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('tab.media')}
          quiet
          rows={rows}
          columns={[
            {
              title: t('act.what'),
              cell: ({ act, name, title }) => (
                <>
                  <a href={inLang(page.lang, `/office/field/acts/${act}`)}>{actInWords(page.lang, name)}</a>
                  {title !== null && (
                    <>
                      <br />
                      <bdi>{title}</bdi>
                    </>
                  )}
                </>
              ),
            },
            {
              title: t('media.state'),
              cell: ({ owed, problem }) =>
                problem === null ? (
                  <Badge tone="draft">{t('media.owed', { count: owed })}</Badge>
                ) : (
                  <>
                    <Badge tone="problem">{t('media.not_taken')}</Badge>
                    <br />
                    <span class="small muted">{problemSentence(page.lang, { field: '', code: problem })}</span>
                  </>
                ),
            },
            { title: t('act.by'), cell: ({ by }) => <bdi>{by || t('act.nobody')}</bdi> },
            { title: t('media.since'), cell: ({ owed_since }) => <DateInWords at={owed_since} hour /> },
          ]}
        />
      )}
    </Page>
  );
};
