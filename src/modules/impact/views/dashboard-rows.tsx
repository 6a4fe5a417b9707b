import { inLang, Table } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Told } from '../dashboard.ts';
import { sayFigure } from '../say-figure.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  rows: readonly Told[];
}

/** What moved, as a door to exactly those records. */
const Moved = ({ page, row }: { page: PageContext; row: Told }) => {
  const t = words(page.lang);
  if (row.moved === null) return <span class="muted nothing">–</span>;
  const { change, units, href } = row.moved;
  const sign = (value: number): string => (value > 0 ? '+' : '−');
  return (
    <a href={inLang(page.lang, href)}>
      {change === null || change === 0 ? (
        t('dashboard.corrected', { count: units })
      ) : (
        <bdi>{`${sign(change)}${sayFigure(page.lang, { ...row.figure, value: Math.abs(change) })}`}</bdi>
      )}
    </a>
  );
};

export const Progress = ({ page, share }: { page: PageContext; share: number | null }) => {
  if (share === null) return <span class="muted nothing">–</span>;
  const written = percentInWords(page.lang, share);
  return (
    <>
      <bdi>{written}</bdi>
      <br />
      <meter min={0} max={1} value={Math.min(1, share)} aria-label={written} />
    </>
  );
};

/** The figures with what is aimed at, what is missing, and what moved. */
export const DashboardRows = ({ page, rows }: Props) => {
  const t = words(page.lang);
  const aim = (row: Told, value: number | null) =>
    value === null ? <span class="muted nothing">–</span> : <bdi>{sayFigure(page.lang, { ...row.figure, value })}</bdi>;
  return (
    <Table
      caption={t('dashboard.title')}
      quiet
      rows={rows}
      columns={[
        { title: t('compare.figure'), cell: ({ figure }) => said(figure.title, page.lang) },
        {
          title: t('dashboard.now'),
          numeric: true,
          cell: ({ figure }) => (
            <a href={inLang(page.lang, figure.href)}>
              <bdi>{sayFigure(page.lang, figure)}</bdi>
            </a>
          ),
        },
        { title: t('dashboard.moved'), numeric: true, cell: (row) => <Moved page={page} row={row} /> },
        { title: t('dashboard.target'), numeric: true, cell: (row) => aim(row, row.figure.target?.target ?? null) },
        { title: t('dashboard.gap'), numeric: true, cell: (row) => aim(row, row.gap) },
        { title: t('dashboard.progress'), numeric: true, cell: ({ share }) => <Progress page={page} share={share} /> },
      ]}
    />
  );
};
