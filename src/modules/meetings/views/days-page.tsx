import { EmptyState, Page, Pager, Table, Tabs, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { daysPerPage, whens } from '../queries/days.ts';
import type { DayListed, When } from '../queries/days.ts';
import { words } from '../words/index.ts';
import { StateBadge, dateOf, dayAddress, placeInWords } from './parts.tsx';

interface Props {
  page: PageContext;
  rows: DayListed[];
  counts: Record<When, number>;
  when: When;
  number: number;
  mayPrepare: boolean;
}

/** An officer's meeting days: what comes, what was held, what was called off. */
export const DaysPage = ({ page, rows, counts, when, number, mayPrepare }: Props) => {
  const t = words(page.lang);
  const address = (one: When) => inLang(page.lang, `/office/meetings${one === 'coming' ? '' : `?when=${one}`}`);
  return (
    <Page context={page} title={t('office.days')} shell="office">
      <h1>{t('office.days')}</h1>
      {mayPrepare && (
        <p class="row">
          <a class="button first" href={inLang(page.lang, '/office/meetings/new')}>
            {t('office.prepare')}
          </a>
          <a class="button" href={inLang(page.lang, '/me/calendar')}>
            {t('office.calendar')}
          </a>
        </p>
      )}
      <Tabs
        items={whens.map((one) => ({
          href: address(one),
          label: t(`when.${one}`, { count: counts[one] }),
          current: one === when,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`none.${when}`)}>
          {when === 'coming' && mayPrepare && <p>{t('none.coming_next')}</p>}
        </EmptyState>
      ) : (
        <Table
          caption={t('office.days')}
          quiet
          rows={rows}
          columns={[
            {
              title: t('day.title'),
              cell: ({ id, title }) => <a href={dayAddress(page.lang, id)}>{said(title, page.lang)}</a>,
            },
            { title: t('day.date'), cell: ({ heldOn }) => dateOf(page.lang, heldOn) },
            { title: t('day.place'), cell: (row) => <bdi>{placeInWords(page.lang, row)}</bdi> },
            { title: t('kind.buyers'), numeric: true, cell: ({ buyers }) => buyers },
            { title: t('kind.cooperatives'), numeric: true, cell: ({ cooperatives }) => cooperatives },
            { title: t('day.meetings'), numeric: true, cell: ({ meetings }) => meetings },
            { title: t('day.state'), cell: ({ state }) => <StateBadge page={page} state={state} /> },
          ]}
        />
      )}
      <Pager
        page={number}
        size={daysPerPage}
        total={counts[when]}
        address={(to) => inLang(page.lang, `/office/meetings?when=${when}&page=${to}`)}
      />
    </Page>
  );
};
