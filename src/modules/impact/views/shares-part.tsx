import { inLang, Table } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { moneyInWords, percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { sayFigure } from '../say-figure.ts';
import type { SharedFigure, Shares } from '../shares.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  shares: Shares;
  /** How the programmes of this reader are called, by id. */
  named: ReadonlyMap<string, Trilingual | null>;
}

type Row = Shares['funders'][number] | 'total';

const Part = ({ page, figure, funder }: { page: PageContext; figure: SharedFigure; funder: string }) => {
  const part = figure.parts[funder];
  if (!part) return <span class="muted nothing">–</span>;
  return (
    <a href={inLang(page.lang, part.figure.href)}>
      <bdi>{sayFigure(page.lang, part.figure)}</bdi>
      {part.share !== null && (
        <>
          {' · '}
          <bdi>{percentInWords(page.lang, part.share, 1)}</bdi>
        </>
      )}
    </a>
  );
};

const ByFunder = ({ page, shares }: Omit<Props, 'named'>) => {
  const t = words(page.lang);
  const rows: Row[] = [...shares.funders, 'total'];
  return (
    <Table
      caption={t('share.by_funder')}
      quiet
      rows={rows}
      columns={[
        {
          title: t('share.funder'),
          cell: (row) =>
            row === 'total' ? (
              <strong>{t('share.total')}</strong>
            ) : row.name === null ? (
              t('share.unattributed')
            ) : (
              <bdi>{said(row.name, page.lang)}</bdi>
            ),
        },
        {
          title: t('share.given'),
          numeric: true,
          cell: (row) => {
            const amount = row === 'total' ? shares.given : row.amount;
            const share = row === 'total' || row.share === null ? null : row.share;
            return (
              <>
                <bdi>{moneyInWords(page.lang, amount)}</bdi>
                {share !== null && (
                  <>
                    {' · '}
                    <bdi>{percentInWords(page.lang, share, 1)}</bdi>
                  </>
                )}
              </>
            );
          },
        },
        ...shares.figures.map((figure) => ({
          title: said(figure.title, page.lang),
          numeric: true,
          cell: (row: Row) =>
            row === 'total' ? (
              <bdi>{sayFigure(page.lang, { unit: figure.unit, value: figure.total })}</bdi>
            ) : (
              <Part page={page} figure={figure} funder={row.id} />
            ),
        })),
      ]}
    />
  );
};

const ByProgramme = ({ page, shares, named }: Props) => {
  const t = words(page.lang);
  const paying = shares.funders.filter(({ name }) => name !== null);
  return (
    <Table
      caption={t('share.by_programme')}
      quiet
      wide
      rows={shares.programmes}
      columns={[
        { title: t('share.programme'), cell: ({ programme }) => said(named.get(programme), page.lang) },
        ...paying.map(({ id, name }) => ({
          title: said(name, page.lang),
          numeric: true,
          cell: ({ given, total }: Shares['programmes'][number]) =>
            given[id] === undefined ? (
              <span class="muted nothing">–</span>
            ) : (
              <bdi>{`${moneyInWords(page.lang, given[id])} · ${percentInWords(page.lang, given[id] / total, 1)}`}</bdi>
            ),
        })),
        {
          title: t('share.total'),
          numeric: true,
          cell: ({ total }: Shares['programmes'][number]) => <bdi>{moneyInWords(page.lang, total)}</bdi>,
        },
      ]}
    />
  );
};

/** Who pays for what, and what came of it: the parts make the whole, and what is nobody’s is said. */
export const SharesPart = (props: Props) => {
  const t = words(props.page.lang);
  if (props.shares.funders.length === 0) return <p>{t('share.nobody')}</p>;
  return (
    <>
      <section id="funders">
        <h2>{t('share.by_funder')}</h2>
        <p>{t('share.by_funder_lede')}</p>
        <ByFunder {...props} />
      </section>
      {props.shares.programmes.length > 1 && (
        <section id="programmes">
          <h2>{t('share.by_programme')}</h2>
          <ByProgramme {...props} />
        </section>
      )}
    </>
  );
};
