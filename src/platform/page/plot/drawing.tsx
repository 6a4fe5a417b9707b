import type { Lang } from '../../words/lang.ts';
import { words } from '../words.ts';
import { GroupedPlot, StackedPlot, TargetPlot } from './bars-plot.tsx';
import type { DrawingProps } from './ink.tsx';
import { MapPlot } from './map-plot.tsx';
import { MultiplesSheet } from './multiples-plot.tsx';
import { lastKnown, type Plot, sayCell } from './plot.ts';
import { TimePlot } from './time-plot.tsx';

/** A sentence for each series: where it began and where it is; for one who listens it is the plot. */
export const summaryOf = (plot: Plot, lang: Lang): string => {
  const t = words(lang);
  const ordered = plot.kind === 'time' || plot.kind === 'multiples';
  return plot.series
    .map(({ label, values }) => {
      const [first, last] = [values.findIndex((each) => typeof each === 'number'), lastKnown(values)];
      const value = sayCell(lang, values[last], plot.unit);
      if (ordered && first >= 0 && first < last)
        return t('plot.summary_from', {
          label,
          first: sayCell(lang, values[first], plot.unit),
          from: plot.places[first]?.label ?? '',
          value,
          to: plot.places[last]?.label ?? '',
        });
      const each = plot.places.map((place, at) => `${place.label} ${sayCell(lang, values[at], plot.unit)}`);
      return t('plot.summary', { label, value: ordered ? value : each.join(' · ') });
    })
    .join(' ');
};

const drawings: Record<Plot['kind'], (props: DrawingProps) => unknown> = {
  time: TimePlot,
  stacked: StackedPlot,
  grouped: GroupedPlot,
  target: ({ ...props }) =>
    TargetPlot({ ...props, sayOf: (value, aim) => words(props.lang)('plot.target_of', { value, aim }) }),
  multiples: MultiplesSheet,
  map: MapPlot,
};

/** The plot drawn, without what is around it. */
export const Drawing = ({ plot, lang }: { plot: Plot; lang: Lang }) => {
  const Kind = drawings[plot.kind] as (props: DrawingProps) => never;
  return <Kind plot={plot} lang={lang} summary={summaryOf(plot, lang)} />;
};
