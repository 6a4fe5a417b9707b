import { Badge, DateInWords, EmptyState, Page, Pager, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { actsOnPage } from '../queries/acts-in-office.ts';
import type { ActInList } from '../queries/acts-in-office.ts';
import { words } from '../words/index.ts';
import { actInWords, reasonInWords } from './said.ts';
import { FieldTabs } from './tabs.tsx';

interface Props {
  page: PageContext;
  list: 'decide' | 'waiting';
  number: number;
  rows: ActInList[];
  counts: { decide: number; waiting: number; owed: number };
}

const tones = { refused: 'problem', clash: 'now', waiting: 'draft' } as const;

const Acts = ({ page, list, number, rows, counts }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, list === 'decide' ? '/office/field' : '/office/field/waiting');
  return (
    <>
      <Table
        caption={t(`list.${list}`)}
        quiet
        rows={rows}
        columns={[
          {
            title: t('act.what'),
            cell: (row) => (
              <>
                <a href={inLang(page.lang, `/office/field/acts/${row.id}`)}>{actInWords(page.lang, row.name)}</a>
                {row.title !== null && (
                  <>
                    <br />
                    <bdi>{row.title}</bdi>
                  </>
                )}
                <br />
                <span class="small muted">{reasonInWords(page.lang, row)}</span>
              </>
            ),
          },
          { title: t('act.state'), cell: ({ state }) => <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge> },
          { title: t('act.by'), cell: ({ by }) => <bdi>{by || t('act.nobody')}</bdi> },
          { title: t('act.received'), cell: ({ received_at }) => <DateInWords at={received_at} hour /> },
        ]}
      />
      <Pager page={number} size={actsOnPage} total={counts[list]} address={(n) => `${here}?page=${n}`} />
    </>
  );
};

/** What came from the field and was not simply done: to decide on, or waiting for something. */
export const ActsPage = (props: Props) => {
  const { page, list, rows, counts } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.title')} shell="office">
      <h1>{t('office.title')}</h1>
      <p class="lede">{t(`lede.${list}`)}</p>
      <FieldTabs page={page} tab={list} counts={{ ...counts, media: counts.owed }} />
      {rows.length === 0 ? (
        <EmptyState title={t(`none.${list}`)}>
          <p>{t(`none_next.${list}`)}</p>
        </EmptyState>
      ) : (
        <Acts {...props} />
      )}
    </Page>
  );
};
