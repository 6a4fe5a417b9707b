import { DateInWords, EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CallInOffice } from '../queries/calls-in-office.ts';
import { words } from '../words/index.ts';
import { StandingBadge } from './standing.tsx';

const sent = (counts: Record<string, number>): number =>
  Object.entries(counts).reduce((sum, [status, n]) => (status === 'draft' ? sum : sum + n), 0);

export const CallsOfficePage = ({ page, calls }: { page: PageContext; calls: CallInOffice[] }) => {
  const t = words(page.lang);
  const add = (
    <a class="button first" href={inLang(page.lang, '/office/calls/new')}>
      {t('office.new_call')}
    </a>
  );
  return (
    <Page context={page} title={t('office.calls')} shell="office">
      <h1>{t('office.calls')}</h1>
      {calls.length === 0 ? (
        <EmptyState title={t('office.no_call')}>
          <p>{add}</p>
        </EmptyState>
      ) : (
        <>
          <p>{add}</p>
          <Table
            caption={t('office.calls')}
            quiet
            rows={calls}
            columns={[
              {
                title: t('mine.call'),
                cell: ({ id, title }) => (
                  <a href={inLang(page.lang, `/office/calls/${id}`)}>{said(title, page.lang)}</a>
                ),
              },
              { title: t('mine.status'), cell: ({ standing }) => <StandingBadge page={page} standing={standing} /> },
              { title: t('call.closing'), cell: ({ closesAt }) => <DateInWords at={closesAt} hour /> },
              { title: t('office.sent'), numeric: true, cell: ({ counts }) => sent(counts) },
              { title: t('office.to_check'), numeric: true, cell: ({ counts }) => counts['submitted'] ?? 0 },
              { title: t('office.drafts'), numeric: true, cell: ({ counts }) => counts['draft'] ?? 0 },
            ]}
          />
        </>
      )}
    </Page>
  );
};
