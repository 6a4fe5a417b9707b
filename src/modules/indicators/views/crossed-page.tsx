import { Breadcrumb, Form, Notice, Page, SelectField, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Crossed } from '../queries/crossed.ts';
import type { Figure } from '../queries/figures.ts';
import type { IndicatorShown } from '../queries/indicator-page.ts';
import { addressOfCell } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import { alongs } from '../rules/crossing.ts';
import type { Along } from '../rules/crossing.ts';
import { words } from '../words/index.ts';
import { saidValue } from './figure-card.tsx';
import { sayCategory, sayCell } from './say.ts';

export interface CrossedProps {
  page: PageContext;
  shown: IndicatorShown;
  cell: Cell;
  rows: Along;
  columns: Along | '';
  /** Null where this reader may not know so few. */
  crossed: Crossed | null;
}

/** The address of a table of a figure, without language. */
export const tableAddress = (
  code: string,
  { cell, rows = 'province', columns = '' }: { cell: Cell; rows?: Along; columns?: Along | '' },
  file = '',
): string => {
  const { scope, place, period } = cell;
  return addressOfCell(`${code}/table${file}`, { scope, place, period }, { rows, columns });
};

export const sayAlong = (lang: Lang, along: Along): string =>
  along === 'place' ? words(lang)('choose.place') : words(lang)(`dimension.${along}`);

/** How a row or column is called; '' is all of them together. */
export const sayKey = (lang: Lang, { row, names }: IndicatorShown, along: Along | '', key: string): string =>
  key === ''
    ? words(lang)('crossed.all')
    : sayCategory(lang, row.definition, along === 'place' ? 'region' : along, key, names);

/** A figure where nothing is: nothing, or nothing to divide. */
export const sayCellOf = (page: PageContext, figure: Figure | undefined, ratio: boolean): string =>
  figure ? saidValue(page, figure) : ratio ? '—' : '0';

const Choice = ({ page, shown, cell, rows, columns }: CrossedProps) => {
  const t = words(page.lang);
  const options = alongs.map((value) => ({ value, label: sayAlong(page.lang, value) }));
  const kept = Object.entries({ scope: cell.scope, place: cell.place, period: cell.period });
  return (
    <Form action={inLang(page.lang, `/figures/${shown.row.code}/table`)} method="get" submit={t('choose.go')}>
      {kept
        .filter(([, value]) => value !== '' && value !== 'all')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <div class="halves">
        <SelectField name="rows" label={t('crossed.rows')} value={rows} options={options} />
        <SelectField
          name="columns"
          label={t('crossed.columns')}
          empty={t('crossed.none')}
          value={columns}
          options={options}
          optional
        />
      </div>
    </Form>
  );
};

const Cells = ({ page, shown, rows, columns, crossed }: CrossedProps & { crossed: Crossed }) => {
  const t = words(page.lang);
  const title = said(shown.row.definition.title, page.lang);
  const { rowKeys, columnKeys, cells } = crossed;
  const ratio = ['percent', 'points'].includes(shown.row.definition.unit);
  const cellAt = (r: string, c: string) => {
    const figure = cells.get(`${r}|${c}`);
    const text = <bdi>{sayCellOf(page, figure, ratio)}</bdi>;
    return figure && figure.state === 'computed' ? <a href={inLang(page.lang, figure.href)}>{text}</a> : text;
  };
  return (
    <Table
      caption={title}
      quiet
      wide
      rows={rowKeys}
      columns={[
        {
          title: sayAlong(page.lang, rows),
          cell: (key) =>
            key === '' ? <strong>{t('crossed.all')}</strong> : <bdi>{sayKey(page.lang, shown, rows, key)}</bdi>,
        },
        ...columnKeys.map((c) => ({
          title: sayKey(page.lang, shown, columns, c),
          numeric: true,
          cell: (r: string) => cellAt(r, c),
        })),
      ]}
    />
  );
};

/** A figure along one or two dimensions: its totals, what is not known, and each number a door. */
export const CrossedPage = (props: CrossedProps) => {
  const { page, shown, cell, crossed } = props;
  const t = words(page.lang);
  const { definition, code } = shown.row;
  const title = said(definition.title, page.lang);
  const where = sayCell(page.lang, definition, cell, shown.names);
  return (
    <Page context={page} title={t('crossed.title', { title })}>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/figures'), label: t('title') },
          { href: inLang(page.lang, addressOfCell(code, cell)), label: where ? `${title} · ${where}` : title },
        ]}
      />
      <h1>{t('crossed.title', { title })}</h1>
      <p class="lede">{t('crossed.lede')}</p>
      <Choice {...props} />
      {crossed === null && <Notice kind="calm">{t('crossed.staff')}</Notice>}
      {crossed !== null && crossed.missing > 0 && (
        <Notice kind={definition.missing === 'block' ? 'problem' : 'calm'}>
          {t(definition.missing === 'block' ? 'missing.block' : 'missing.leave_out', { count: crossed.missing })}{' '}
          <a href={`${inLang(page.lang, addressOfCell(code, cell))}#missing`}>{t('missing.see')}</a>
        </Notice>
      )}
      {crossed !== null && crossed.rowKeys.length === 2 && <p>{t('crossed.empty')}</p>}
      {crossed !== null && crossed.rowKeys.length > 2 && (
        <>
          <Cells {...props} crossed={crossed} />
          <p>
            <a class="button" href={inLang(page.lang, tableAddress(code, props, '.csv'))}>
              {t('crossed.download')}
            </a>
          </p>
        </>
      )}
    </Page>
  );
};
