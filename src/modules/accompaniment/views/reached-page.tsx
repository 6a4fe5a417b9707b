import {
  Breadcrumb,
  DateInWords,
  EmptyState,
  Found,
  Page,
  Pager,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { PublicTranche, Reached } from '../queries/public-tranche.ts';
import { words } from '../words/index.ts';
import { nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  tranche: PublicTranche;
  listed: { total: number; rows: Reached[] };
  region: string | null;
  number: number;
}

/** The cooperatives that make the figure, one by one. */
export const ReachedPage = ({ page, tranche, listed, region, number }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/accompaniment/${tranche.edition}/cooperatives`);
  const title = t('figure.reached');
  return (
    <Page context={page} title={title} hidden>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/accompaniment'), label: t('public.title') },
          { href: inLang(page.lang, `/accompaniment/${tranche.edition}`), label: said(tranche.name, page.lang) },
        ]}
      />
      <h1>{title}</h1>
      <p>{t('figure.rule')}</p>
      <ul class="plain row small">
        {tranche.byRegion
          .filter(({ reached }) => reached > 0)
          .map((one) => (
            <li>
              <a
                href={one.region === region ? here : `${here}?region=${one.region}`}
                aria-current={one.region === region ? 'true' : undefined}
              >
                {placeName(one.region, page.lang)} ({one.reached})
              </a>
            </li>
          ))}
      </ul>
      <Found count={listed.total} />
      {listed.rows.length === 0 ? (
        <EmptyState title={t('list.nobody')} />
      ) : (
        <Table
          caption={title}
          quiet
          rows={listed.rows}
          columns={[
            {
              title: t('list.cooperative'),
              cell: (row) => (
                <a href={inLang(page.lang, `/cooperatives/${row.structure}`)}>
                  <bdi>{nameIn(page.lang, row)}</bdi>
                </a>
              ),
            },
            { title: t('list.place'), cell: ({ province, region: at }) => placeName(province ?? at, page.lang) },
            { title: t('list.region'), cell: ({ region: at }) => placeName(at, page.lang) },
            { title: t('list.since'), cell: ({ reachedAt }) => <DateInWords at={reachedAt} /> },
          ]}
        />
      )}
      <Pager
        page={number}
        size={50}
        total={listed.total}
        address={(one) => `${here}?${region ? `region=${region}&` : ''}page=${one}`}
      />
    </Page>
  );
};
