import { Table } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Instrument } from '../rules/instrument.ts';
import type { DimensionScore } from '../rules/score.ts';
import { words } from '../words/index.ts';
import { sayOnScale, sayPercent } from './say.ts';

interface ShareProps {
  page: PageContext;
  percent: number | null;
  /** An earlier score, or that of others, marked on the same line. */
  before?: number | null | undefined;
}

const across = (page: PageContext, percent: number): string => `${page.dir === 'rtl' ? 100 - percent : percent}%`;

/** A share of a hundred as a bar that grows in the direction of reading, with the marks of the bands. */
export const Share = ({ page, percent, before }: ShareProps) => (
  <span class="share">
    <svg aria-hidden="true">
      {percent !== null && (
        <rect
          x={page.dir === 'rtl' ? across(page, percent) : '0'}
          width={`${percent}%`}
          height="100%"
          fill="currentColor"
          rx="1"
        />
      )}
      {[50, 75].map((mark) => (
        <line x1={across(page, mark)} x2={across(page, mark)} y1="0" y2="100%" />
      ))}
      {before !== null && before !== undefined && (
        <line class="before" x1={across(page, before)} x2={across(page, before)} y1="0" y2="100%" />
      )}
    </svg>
    <b>{sayPercent(page.lang, percent)}</b>
  </span>
);

/** The bars are the table: each line says its number, its place between 1 and 5, and its band in words. */
export const ScoreTable = (props: { page: PageContext; instrument: Instrument; scores: DimensionScore[] }) => {
  const { page, instrument, scores } = props;
  const t = words(page.lang);
  return (
    <Table
      caption={t('result.by_dimension')}
      quiet
      rows={scores}
      columns={[
        {
          title: t('result.dimension'),
          cell: ({ code, on_scale, band, answered, items }) => (
            <>
              {code} · {said(instrument.dimensions.find((one) => one.code === code)?.title, page.lang)}
              <span class="small muted">
                <br />
                {band
                  ? t('result.on_scale_band', { value: sayOnScale(page.lang, on_scale), band: t(`band.${band}`) })
                  : t('result.not_scored', { answered, items })}
              </span>
            </>
          ),
        },
        { title: t('result.score'), cell: ({ percent }) => <Share page={page} percent={percent} /> },
      ]}
    />
  );
};
