import { cameFrom, inLang, Table, usePage } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { FrozenComparison } from '../rules/contents.ts';
import { sayFigure } from '../say-figure.ts';
import { words } from '../words/index.ts';

type Row = FrozenComparison['rows'][number];

const Value = ({ row, at }: { row: Row; at: number }) => {
  const { lang, page } = usePage();
  const cell = row.cells[at];
  if (!cell || cell.value === null) return <span class="muted">–</span>;
  return (
    <a href={inLang(lang, cameFrom(cell.href, page.path))}>
      <bdi>{sayFigure(lang, { value: cell.value, unit: row.unit })}</bdi>
    </a>
  );
};

/** Figures beside each other, period by period or cohort by cohort, each number a door to its records. */
export const ComparisonTable = ({ compared, caption }: { compared: FrozenComparison; caption: string }) => {
  const { lang } = usePage();
  const t = words(lang);
  return (
    <Table
      caption={caption || t(`compare.${compared.along}`)}
      quiet={caption !== ''}
      wide
      rows={compared.rows}
      columns={[
        { title: t('compare.figure'), cell: ({ title }: Row) => said(title, lang) },
        ...compared.columns.map(({ key, name }, at) => ({
          title: name === null ? key : said(name, lang),
          numeric: true,
          cell: (row: Row) => <Value row={row} at={at} />,
        })),
      ]}
    />
  );
};
