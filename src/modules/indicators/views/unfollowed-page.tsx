import { Breadcrumb, DateInWords, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Unfollowed } from '../queries/late.ts';
import { words } from '../words/index.ts';

/** What stands in the journal and not yet in the figures. */
export const UnfollowedPage = ({ page, unfollowed }: { page: PageContext; unfollowed: Unfollowed }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('unfollowed.title')} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/indicators'), label: t('office.title') }]} />
      <h1>{t('unfollowed.title')}</h1>
      <p class="lede">{t('unfollowed.lede')}</p>
      {unfollowed.total === 0 ? (
        <p>{t('unfollowed.none')}</p>
      ) : (
        <Table
          caption={t('unfollowed.count', { count: unfollowed.total })}
          rows={unfollowed.entries}
          columns={[
            { title: t('unfollowed.fact'), cell: ({ fact }) => <bdi>{fact}</bdi> },
            { title: t('unfollowed.about'), cell: ({ about }) => <bdi class="small">{about}</bdi> },
            { title: t('unfollowed.at'), cell: ({ at }) => <DateInWords at={at} /> },
          ]}
        />
      )}
    </Page>
  );
};
