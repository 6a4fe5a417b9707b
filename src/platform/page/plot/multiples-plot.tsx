/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag says a group of drawings */
import { type DrawingProps, type Ink, inkOf, Letters, Sheet } from './ink.tsx';
import { asNumber, lastKnown, type Plot, type PlotSeries, sayCell, topOf } from './plot.ts';

const tall = 112;
const foot = 86;
const line = 30;

const Panel = ({ plot, ink, series, top }: { plot: Plot; ink: Ink; series: PlotSeries; top: number }) => {
  const of = Math.max(1, plot.places.length - 1);
  const last = lastKnown(series.values);
  const x = (at: number): number => 0.03 + (at / of) * 0.94;
  const y = (value: number): number => Number((foot - (value / top) * line).toFixed(1));
  return (
    <g class="c1">
      <Letters ink={ink} at={0} y={16} class="label">
        {series.label}
      </Letters>
      <Letters ink={ink} at={0} y={38} class="strong">
        {sayCell(ink.lang, last < 0 ? null : series.values[last], plot.unit)}
      </Letters>
      <line class="foot" x1="0" x2="100%" y1={foot} y2={foot} />
      {series.values.slice(1).map((to, i) => {
        const from = series.values[i];
        if (typeof from !== 'number' || typeof to !== 'number') return null;
        return <line class="line thin" x1={ink.x(x(i))} x2={ink.x(x(i + 1))} y1={y(from)} y2={y(to)} />;
      })}
      {last >= 0 && <circle class="dot last" cx={ink.x(x(last))} cy={y(asNumber(series.values[last]))} r="4" />}
      <Letters ink={ink} at={0} y={foot + 18} class="quiet">
        {plot.places[0]?.label ?? ''}
      </Letters>
      <Letters ink={ink} at={1} y={foot + 18} anchor="end" class="quiet">
        {plot.places.at(-1)?.label ?? ''}
      </Letters>
    </g>
  );
};

/** A small line for each series, all on one scale, so that twelve regions are compared at one look. */
export const Multiples = ({ plot, lang, summary }: DrawingProps) => {
  const ink = inkOf(lang);
  const top = topOf(plot);
  return (
    <div class="multiples" role="group" aria-label={`${plot.title}. ${summary}`}>
      {plot.series.map((series) => (
        <svg class="ink" width="100%" height={tall} aria-hidden="true" direction="ltr">
          <Panel plot={plot} ink={ink} series={series} top={top} />
        </svg>
      ))}
    </div>
  );
};

const across = 3;

/** The same on one sheet, three in a row, for a file. */
export const MultiplesSheet = ({ plot, lang, summary }: DrawingProps) => {
  const ink = inkOf(lang);
  const top = topOf(plot);
  const rows = Math.ceil(plot.series.length / across);
  const share = 1 / across;
  return (
    <Sheet title={plot.title} summary={summary} height={rows * (tall + 12)} class="multiples">
      {plot.series.map((series, i) => (
        <svg
          {...ink.span((i % across) * share + 0.01, (i % across) * share + share - 0.02)}
          y={Math.floor(i / across) * (tall + 12)}
          height={tall}
        >
          <Panel plot={plot} ink={ink} series={series} top={top} />
        </svg>
      ))}
    </Sheet>
  );
};
