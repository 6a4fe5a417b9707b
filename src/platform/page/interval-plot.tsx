import { numberInWords } from '../words/format.ts';
import { Table } from './table.tsx';
import { usePage } from './use-page.tsx';

export interface Ranked {
  rank: number;
  label: string;
  href?: string;
  /** The calibrated score, the ends of its 95 % interval, and the plain mean of the readings, on one scale. */
  mean: number;
  low: number;
  high: number;
  raw: number;
  /** Cannot be told from the row above. */
  tied?: boolean;
}

/** The scale all rows share, with a little air at both ends; in Arabic it grows from right to left. */
const scaleOf = (rows: readonly Ranked[], rtl: boolean) => {
  const from = Math.min(...rows.map(({ low, raw }) => Math.min(low, raw)));
  const to = Math.max(...rows.map(({ high, raw }) => Math.max(high, raw)));
  const air = (to - from) * 0.04 || 1;
  return (value: number): string => {
    const share = (value - from + air) / (to - from + 2 * air);
    return `${((rtl ? 1 - share : share) * 100).toFixed(2)}%`;
  };
};

const Span = ({ row, at, cut }: { row: Ranked; at: (value: number) => string; cut: number | undefined }) => (
  <span class="span" aria-hidden="true">
    <svg height="24">
      <line class="rule" x1="0" x2="100%" y1="12" y2="12" />
      {cut !== undefined && <line class="cut" x1={at(cut)} x2={at(cut)} y1="-14" y2="38" />}
      <line
        x1={at(row.low)}
        x2={at(row.high)}
        y1="12"
        y2="12"
        stroke="currentColor"
        stroke-width="4"
        stroke-linecap="round"
      />
      <circle class="raw" cx={at(row.raw)} cy="12" r="5" />
      <circle cx={at(row.mean)} cy="12" r="6" fill="currentColor" />
    </svg>
  </span>
);

/** Ranks as they are known: a dot and its interval, the plain mean hollow, and the line of the last place. */
export const IntervalPlot = ({ title, rows, cut }: { title: string; rows: Ranked[]; cut?: number }) => {
  const { page, lang, t } = usePage();
  const at = scaleOf(rows, page.dir === 'rtl');
  const say = (value: number) => numberInWords(lang, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>
        <p class="small muted">{t('plot.how_to_read')}</p>
      </figcaption>
      <ol class="spans">
        {rows.map((row) => (
          <li class={row.tied ? 'tied' : undefined}>
            <span class="rank">{row.rank}</span>
            <span>
              {row.href ? <a href={row.href}>{row.label}</a> : <bdi>{row.label}</bdi>}{' '}
              {row.tied && <span class="small muted">{t('plot.tied')}</span>}
            </span>
            <Span row={row} at={at} cut={cut} />
          </li>
        ))}
      </ol>
      <details class="data">
        <summary>{t('plot.numbers')}</summary>
        <Table
          caption={title}
          rows={rows}
          columns={[
            { title: t('plot.label'), cell: ({ label }) => label },
            { title: t('plot.rank'), numeric: true, cell: ({ rank }) => rank },
            { title: t('plot.estimate'), numeric: true, cell: ({ mean }) => say(mean) },
            {
              title: t('plot.interval'),
              cell: ({ low, high }) => t('plot.from_to', { from: say(low), to: say(high) }),
            },
            { title: t('plot.raw'), numeric: true, cell: ({ raw }) => say(raw) },
          ]}
        />
      </details>
    </figure>
  );
};
