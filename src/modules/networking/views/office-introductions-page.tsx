import { Badge, DateInWords, EmptyState, Page, Pager, Table, Tabs, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { placeName } from '../../registry/index.ts';
import { queues } from '../queries/office-introductions.ts';
import type { OfficeIntroduction, Queue } from '../queries/office-introductions.ts';
import { words } from '../words/index.ts';
import { InTongue, StateBadge, nameIn } from './introduction-facts.tsx';

interface Props {
  page: PageContext;
  queue: Queue;
  number: number;
  found: { rows: OfficeIntroduction[]; size: number; counts: Record<Queue, number> };
}

const Waits = ({ page, row }: { page: PageContext; row: OfficeIntroduction }) => {
  const t = words(page.lang);
  if (row.callAsked) return <Badge tone="open">{t('intro.queue.call_asked')}</Badge>;
  if (row.channel === 'call') return <>{t('intro.queue.no_message')}</>;
  return row.reminders > 0 ? <>{t('intro.queue.reminded', { count: row.reminders })}</> : <></>;
};

/** What waits for the office: whom to call, whom a buyer keeps waiting, what two sides tell differently. */
export const OfficeIntroductionsPage = ({ page, queue, number, found }: Props) => {
  const t = words(page.lang);
  const here = (to: Queue, at = 1): string =>
    inLang(page.lang, `/office/introductions?queue=${to}${at > 1 ? `&page=${at}` : ''}`);
  return (
    <Page context={page} title={t('intro.queue.title')} shell="office" hidden>
      <h1>{t('intro.queue.title')}</h1>
      <Tabs
        label={t('intro.queue.title')}
        items={queues.map((one) => ({
          href: here(one),
          label: `${t(`intro.queue.${one}`)} (${numberInWords(page.lang, found.counts[one])})`,
          current: one === queue,
        }))}
      />
      {found.rows.length === 0 ? (
        <EmptyState title={t('intro.queue.none')} />
      ) : (
        <Table
          caption={t(`intro.queue.${queue}`)}
          quiet
          rows={found.rows}
          columns={[
            {
              title: t('intro.column.cooperative'),
              cell: (row) => (
                <a href={inLang(page.lang, `/office/introductions/${row.id}`)}>
                  <bdi>{nameIn(page.lang, row)}</bdi>
                </a>
              ),
            },
            { title: t('list.place'), cell: ({ region }) => placeName(region ?? '', page.lang) },
            { title: t('intro.column.need'), cell: ({ title }) => <InTongue page={page} text={title} /> },
            {
              title: t('list.state'),
              cell: (row) => <StateBadge page={page} state={row.state} stoppedWhy={row.stoppedWhy} />,
            },
            { title: t('intro.column.since'), cell: ({ at }) => <DateInWords at={at} /> },
            { title: t('intro.column.why'), cell: (row) => <Waits page={page} row={row} /> },
          ]}
        />
      )}
      <Pager page={number} size={found.size} total={found.counts[queue]} address={(to) => here(queue, to)} />
    </Page>
  );
};
