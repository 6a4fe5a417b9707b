import { EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { MySession } from '../queries/mine.ts';
import { words } from '../words/index.ts';
import { Day, PresenceBadge, SeatBadge, StateBadge, placeInWords } from './parts.tsx';

interface Props {
  page: PageContext;
  mine: MySession[];
}

const Standing = ({ page, row }: { page: PageContext; row: MySession }) => {
  if (row.state === 'cancelled' || row.enrolment === null) return <StateBadge page={page} state={row.state} />;
  return row.status ? (
    <PresenceBadge page={page} status={row.status} />
  ) : (
    <SeatBadge page={page} state={row.enrolment} />
  );
};

const List = ({
  page,
  rows,
  title,
  given,
}: {
  page: PageContext;
  rows: MySession[];
  title: string;
  given: boolean;
}) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        quiet
        rows={rows}
        columns={[
          {
            title: t('session.module'),
            cell: ({ id, title: module }) => (
              <a href={inLang(page.lang, `/trainings/${id}`)}>{said(module, page.lang)}</a>
            ),
          },
          { title: t('session.day'), cell: ({ startsAt }) => <Day at={startsAt} /> },
          { title: t('session.place'), cell: (row) => <bdi>{placeInWords(page.lang, row)}</bdi> },
          ...(given
            ? []
            : [{ title: t('session.structure'), cell: ({ structure }: MySession) => <bdi>{structure}</bdi> }]),
          { title: t('session.standing'), cell: (row: MySession) => <Standing page={page} row={row} /> },
        ]}
      />
    </section>
  );
};

/** What my cooperative is invited to, and what I give; the next first, then what is behind us. */
export const MinePage = ({ page, mine }: Props) => {
  const t = words(page.lang);
  const given = mine.filter(({ structure }) => structure === null);
  const invited = mine.filter(({ structure }) => structure !== null);
  const coming = invited.filter(({ startsAt }) => startsAt > page.now);
  const past = invited.filter(({ startsAt }) => startsAt <= page.now).toReversed();
  return (
    <Page context={page} title={t('mine.title')} shell="work" hidden>
      <h1>{t('mine.title')}</h1>
      {mine.length === 0 && (
        <EmptyState title={t('mine.none')}>
          <p>
            <a class="button first" href={inLang(page.lang, '/trainings')}>
              {t('mine.see_catalogue')}
            </a>
          </p>
        </EmptyState>
      )}
      {given.length > 0 && <List page={page} rows={given} title={t('mine.given')} given />}
      {coming.length > 0 && <List page={page} rows={coming} title={t('mine.coming')} given={false} />}
      {past.length > 0 && <List page={page} rows={past} title={t('mine.past')} given={false} />}
      {mine.length > 0 && (
        <p>
          <a href={inLang(page.lang, '/me/calendar')}>{t('mine.calendar')}</a>
        </p>
      )}
    </Page>
  );
};
