import { EmptyState, Page, Pager, Table, Tabs, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { monthInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EditionKnown } from '../editions.ts';
import { sessionsPerPage, whens } from '../queries/sessions.ts';
import type { SessionListed, When } from '../queries/sessions.ts';
import { words } from '../words/index.ts';
import { Day, placeInWords } from './parts.tsx';

interface Props {
  page: PageContext;
  rows: SessionListed[];
  counts: Record<When, number>;
  when: When;
  number: number;
  editions: EditionKnown[];
  mayPlan: boolean;
}

const Month = ({ page, rows, when, editions }: Pick<Props, 'page' | 'rows' | 'when' | 'editions'>) => {
  const t = words(page.lang);
  const month = monthInWords(page.lang, rows[0]!.startsAt);
  const editionOf = (id: string | null) => said(editions.find((one) => one.id === id)?.title, page.lang);
  return (
    <section>
      <h2>{month}</h2>
      <Table
        caption={month}
        quiet
        rows={rows}
        columns={[
          {
            title: t('session.module'),
            cell: ({ id, title, edition }) => (
              <>
                <a href={inLang(page.lang, `/trainings/${id}`)}>{said(title, page.lang)}</a>
                {edition && <span class="small muted"> {editionOf(edition)}</span>}
              </>
            ),
          },
          { title: t('session.day'), cell: ({ startsAt }) => <Day at={startsAt} /> },
          { title: t('session.place'), cell: (row) => <bdi>{placeInWords(page.lang, row)}</bdi> },
          { title: t('session.trainer'), cell: ({ trainer }) => <bdi>{trainer || t('session.no_trainer')}</bdi> },
          when === 'held'
            ? { title: t('session.people'), numeric: true, cell: ({ people }) => people }
            : {
                title: t('session.seats'),
                numeric: true,
                cell: ({ taken, capacity, waiting }) => t('session.seats_taken', { taken, capacity, waiting }),
              },
        ]}
        {...(when === 'to_record'
          ? {
              actions: ({ id }: SessionListed) => (
                <a class="button" href={inLang(page.lang, `/trainings/${id}/attendance`)}>
                  {t('attendance.record')}
                </a>
              ),
            }
          : {})}
      />
    </section>
  );
};

/** An officer's or agent's sessions, month by month: what comes, what is still to be recorded, what was held. */
export const SessionsPage = (props: Props) => {
  const { page, rows, counts, when, number, mayPlan } = props;
  const t = words(page.lang);
  const address = (one: When) => inLang(page.lang, `/office/trainings${one === 'coming' ? '' : `?when=${one}`}`);
  const months = [...Map.groupBy(rows, ({ startsAt }) => monthInWords(page.lang, startsAt)).values()];
  return (
    <Page context={page} title={t('office.sessions')} shell="office">
      <h1>{t('office.sessions')}</h1>
      {mayPlan && (
        <p class="row">
          <a class="button first" href={inLang(page.lang, '/office/trainings/new')}>
            {t('office.plan')}
          </a>
          <a class="button" href={inLang(page.lang, '/office/trainings/modules')}>
            {t('office.catalogue')}
          </a>
          <a class="button" href={inLang(page.lang, '/me/calendar')}>
            {t('mine.calendar')}
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
      {rows.length === 0 && (
        <EmptyState title={t(`none.${when}`)}>
          {when === 'coming' && mayPlan && <p>{t('none.coming_next')}</p>}
        </EmptyState>
      )}
      {months.map((some) => (
        <Month {...props} rows={some} />
      ))}
      <Pager
        page={number}
        size={sessionsPerPage}
        total={counts[when]}
        address={(to) => inLang(page.lang, `/office/trainings?when=${when}&page=${to}`)}
      />
    </Page>
  );
};
