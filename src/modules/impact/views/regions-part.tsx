import { Badge, inLang, Table } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { addressOfCell } from '../../indicators/index.ts';
import { placeName } from '../../registry/index.ts';
import type { RegionRow, RegionsCompared } from '../regions-compared.ts';
import { sayFigure } from '../say-figure.ts';
import { words } from '../words/index.ts';
import { Progress } from './dashboard-rows.tsx';

interface Props {
  page: PageContext;
  compared: RegionsCompared;
  scope: string;
}

/** One figure in the twelve regions, one’s own first, each beside what is promised there. */
export const RegionsPart = ({ page, compared, scope }: Props) => {
  const t = words(page.lang);
  const { code, unit, rows } = compared;
  const say = (value: number | null) =>
    value === null ? <span class="muted nothing">–</span> : <bdi>{sayFigure(page.lang, { unit, value })}</bdi>;
  const value = ({ region, figure }: RegionRow) => (
    <a href={inLang(page.lang, addressOfCell(code, { scope, place: region }))}>
      <bdi>{sayFigure(page.lang, figure ?? { unit, value: 0 })}</bdi>
    </a>
  );
  return (
    <section id="regions">
      <h2>{t('dashboard.regions', { title: said(compared.title, page.lang) })}</h2>
      <Table
        caption={t('dashboard.regions', { title: said(compared.title, page.lang) })}
        quiet
        rows={rows}
        columns={[
          {
            title: t('compare.place'),
            cell: ({ region, own }) => (
              <>
                {own ? <strong>{placeName(region, page.lang)}</strong> : placeName(region, page.lang)}
                {own && (
                  <>
                    {' '}
                    <Badge tone="info">{t('dashboard.own_region')}</Badge>
                  </>
                )}
              </>
            ),
          },
          { title: t('dashboard.now'), numeric: true, cell: value },
          { title: t('dashboard.target'), numeric: true, cell: ({ target }) => say(target) },
          { title: t('dashboard.gap'), numeric: true, cell: ({ gap }) => say(gap) },
          {
            title: t('dashboard.progress'),
            numeric: true,
            cell: ({ progress }) => <Progress page={page} share={progress} />,
          },
        ]}
      />
    </section>
  );
};
