import { Breadcrumb, cameFrom, EmptyState, inLang, Page, Table, Tabs } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Figure } from '../../indicators/index.ts';
import { placeName, regions } from '../../registry/index.ts';
import { sayFigure } from '../say-figure.ts';
import { comparedAlong } from '../rules/report.ts';
import type { Comparison } from '../story.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  comparison: Comparison;
  place: string;
}

const Cell = ({ page, figure }: { page: PageContext; figure: Figure | undefined }) => {
  if (!figure || figure.value === null) return <span class="muted">–</span>;
  return (
    <a href={inLang(page.lang, cameFrom(figure.href, page.path))}>
      <bdi>{sayFigure(page.lang, figure)}</bdi>
    </a>
  );
};

const Choice = ({ page, place, along }: { page: PageContext; place: string; along: string }) => {
  const t = words(page.lang);
  return (
    <form class="search" action={inLang(page.lang, '/impact/compare')}>
      <input type="hidden" name="by" value={along} />
      <div class="field">
        <label for="place">{t('compare.place')}</label>
        <select class="control" id="place" name="place">
          <option value="">{t('compare.everywhere')}</option>
          {regions.map(({ code, [page.lang]: name }) => (
            <option value={code} selected={code === place}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button>{t('compare.go')}</button>
    </form>
  );
};

/** The figures beside each other, each number a door. */
export const ComparePage = ({ page, comparison, place }: Props) => {
  const t = words(page.lang);
  const { along, columns, rows } = comparison;
  const here = inLang(page.lang, '/impact/compare');
  const title = place === '' ? t('compare.title') : `${t('compare.title')} · ${placeName(place, page.lang)}`;
  return (
    <Page context={page} title={title} description={t('compare.lede')} plots>
      <Breadcrumb items={[{ href: inLang(page.lang, '/impact'), label: t('impact.title') }]} />
      <h1>{title}</h1>
      <p class="lede">{t('compare.lede')}</p>
      <Tabs
        items={comparedAlong.map((each) => ({
          href: `${here}?by=${each}${place === '' ? '' : `&place=${place}`}`,
          label: t(`compare.${each}`),
          current: each === along,
        }))}
      />
      <Choice page={page} place={place} along={along} />
      {rows.length === 0 ? (
        <EmptyState title={t('compare.nothing')} />
      ) : (
        <Table
          caption={title}
          quiet
          wide
          rows={rows}
          columns={[
            { title: t('compare.figure'), cell: ({ figure }) => said(figure.title, page.lang) },
            ...columns.map(({ key, name }, at) => ({
              title: name === null ? key : said(name, page.lang),
              numeric: true,
              cell: ({ cells }: Comparison['rows'][number]) => <Cell page={page} figure={cells[at]} />,
            })),
          ]}
        />
      )}
      {rows.length > 0 && (
        <p class="small noprint">
          <a href={`${here}.csv?by=${along}${place === '' ? '' : `&place=${place}`}`} download>
            {t('compare.csv')}
          </a>
        </p>
      )}
    </Page>
  );
};
