import { numberInWords } from '../words/format.ts';
import { Table } from './table.tsx';
import { usePage } from './use-page.tsx';

interface BarPlotProps {
  title: string;
  /** What is counted, as the heading of the table. */
  measure: string;
  rows: { label: string; value: number; /** The year in course, the value of the moment. */ now?: boolean }[];
  /** How a value is said; a plain number unless told. */
  say?: (value: number) => string;
  /** Where the numbers can be downloaded. */
  download?: { href: string; label: string };
}

/** Bars that grow in the direction of reading, each with its number at its end; no axis, no legend. */
export const BarPlot = ({ title, measure, rows, say, download }: BarPlotProps) => {
  const { page, lang, t } = usePage();
  const most = Math.max(...rows.map(({ value }) => value), 1);
  const said = say ?? ((value: number) => numberInWords(lang, value));
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <div class="bars" aria-hidden="true">
        {rows.map(({ label, value, now }) => (
          <>
            <span>
              <bdi>{label}</bdi>
            </span>
            <span class="bar">
              <b>{said(value)}</b>
              <svg class={now ? 'last' : undefined}>
                <rect
                  x={page.dir === 'rtl' ? `${100 - (value / most) * 100}%` : '0'}
                  width={`${(value / most) * 100}%`}
                  height="100%"
                  rx="1"
                  fill="currentColor"
                />
              </svg>
            </span>
          </>
        ))}
      </div>
      <details class="data">
        <summary>{t('plot.numbers')}</summary>
        <Table
          caption={title}
          rows={rows}
          columns={[
            { title: t('plot.label'), cell: ({ label }) => label },
            { title: measure, numeric: true, cell: ({ value }) => said(value) },
          ]}
        />
        {download && <a href={download.href}>{download.label}</a>}
      </details>
    </figure>
  );
};
