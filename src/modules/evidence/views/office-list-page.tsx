import { DateInWords, EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CampaignListed } from '../queries/campaigns.ts';
import { words } from '../words/index.ts';
import { CampaignBadge } from './say.tsx';

/** Campaigns of the house, and the way to begin one. */
export const OfficePage = ({ page, rows, begins }: { page: PageContext; rows: CampaignListed[]; begins: boolean }) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/evidence');
  return (
    <Page context={page} title={t('office.title')} shell="office">
      <h1>{t('office.title')}</h1>
      <p class="lede">{t('office.lede')}</p>
      {begins && (
        <p>
          <a class="button first" href={`${here}/new`}>
            {t('office.new')}
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('office.none')}>
          <p>{t('office.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('office.title')}
          quiet
          rows={rows}
          columns={[
            {
              title: t('campaign.title'),
              cell: ({ id, title }) => <a href={`${here}/${id}`}>{said(title, page.lang)}</a>,
            },
            { title: t('campaign.state'), cell: ({ state }) => <CampaignBadge lang={page.lang} state={state} /> },
            { title: t('item.waiting'), numeric: true, cell: ({ tally }) => tally.waiting },
            { title: t('item.collected'), numeric: true, cell: ({ tally }) => tally.collected },
            { title: t('item.verified'), numeric: true, cell: ({ tally }) => tally.verified },
            { title: t('campaign.due'), cell: ({ dueOn }) => (dueOn === null ? null : <DateInWords at={dueOn} />) },
          ]}
        />
      )}
    </Page>
  );
};
