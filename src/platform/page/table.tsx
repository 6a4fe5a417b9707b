/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-redundant-roles, jsx-a11y/no-noninteractive-tabindex --
   browsers up to recent Safari forget that laid-out-as-blocks is a table, and a box that scrolls needs the keyboard */
import type { Child } from 'hono/jsx';
import { usePage } from './use-page.tsx';

export interface Column<Row> {
  title: string;
  cell: (row: Row) => Child;
  /** Set at the end of the line, in figures of one width. */
  numeric?: boolean;
  /** The address that sorts by this column. */
  sort?: string;
  sorted?: 'ascending' | 'descending';
}

interface TableProps<Row> {
  /** What the table shows; `quiet` keeps it for those who listen when a title already says it. */
  caption: string;
  quiet?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  actions?: (row: Row) => Child;
  /** More columns than a desk holds: scroll sideways instead of becoming cards. */
  wide?: boolean;
}

const Heading = <Row,>({ column }: { column: Column<Row> }) => {
  const { t } = usePage();
  return (
    <th scope="col" role="columnheader" class={column.numeric ? 'n' : undefined} aria-sort={column.sorted}>
      {column.sort ? (
        <a href={column.sort} title={t('table.sort_by', { column: column.title })}>
          {column.title}
          {column.sorted && <span aria-hidden="true">{column.sorted === 'ascending' ? ' ↑' : ' ↓'}</span>}
        </a>
      ) : (
        column.title
      )}
    </th>
  );
};

/**
 * A table on a desk, a card a row on a phone. The first column names the row. The roles are written out because
 * a browser forgets what a table is once its parts are laid out as blocks.
 */
export const Table = <Row,>({ caption, quiet, columns, rows, actions, wide }: TableProps<Row>) => {
  const { t } = usePage();
  // Two columns fit any phone as they are.
  const cards = !wide && (columns.length > 2 || actions !== undefined);
  const table = (
    <table role="table" class={cards ? 'rows' : undefined}>
      <caption class={quiet ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Heading column={column as Column<unknown>} />
          ))}
          {actions && (
            <th scope="col" role="columnheader" class="actions">
              <span class="unseen">{t('table.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map((column, i) =>
              i === 0 ? (
                <th scope="row" role="rowheader">
                  {column.cell(row)}
                </th>
              ) : (
                <td role="cell" data-label={column.title} class={column.numeric ? 'n' : undefined}>
                  <span>{column.cell(row)}</span>
                </td>
              ),
            )}
            {actions && (
              <td role="cell" class="actions">
                {actions(row)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!wide) return table;
  return (
    <section class="scroll" tabindex={0} aria-label={t('table.scroll', { caption })}>
      {table}
    </section>
  );
};
