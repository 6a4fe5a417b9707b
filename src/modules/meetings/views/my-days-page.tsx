import { EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { MyDay } from '../queries/my-days.ts';
import { words } from '../words/index.ts';
import { ParticipantBadge, StateBadge, dateOf, nameIn, placeInWords } from './parts.tsx';

/** The meeting days in which I, or my cooperative, take part. */
export const MyDaysPage = ({ page, days }: { page: PageContext; days: MyDay[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('mine.title')} shell="work" hidden>
      <h1>{t('mine.title')}</h1>
      {days.length === 0 ? (
        <EmptyState title={t('mine.none')}>
          <p>{t('mine.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('mine.title')}
          quiet
          rows={days}
          columns={[
            {
              title: t('day.title'),
              cell: ({ participant, title }) => (
                <a href={inLang(page.lang, `/me/meetings/${participant}`)}>{said(title, page.lang)}</a>
              ),
            },
            { title: t('day.date'), cell: ({ heldOn }) => dateOf(page.lang, heldOn) },
            { title: t('day.place'), cell: (row) => <bdi>{placeInWords(page.lang, row)}</bdi> },
            { title: t('participants.name'), cell: (row) => <bdi>{nameIn(page.lang, row)}</bdi> },
            {
              title: t('day.state'),
              cell: ({ dayState, state }) =>
                state === 'registered' ? (
                  <StateBadge page={page} state={dayState} />
                ) : (
                  <ParticipantBadge page={page} state={state} />
                ),
            },
          ]}
        />
      )}
    </Page>
  );
};
