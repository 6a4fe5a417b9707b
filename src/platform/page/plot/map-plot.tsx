import drawing from '../map/regions.json' with { type: 'json' };
import { stepOf } from '../map/steps.ts';
import { type DrawingProps, Sheet } from './ink.tsx';
import { asNumber, sayCell } from './plot.ts';

/** The 12 regions alone, for a file or a sheet of paper: on a page `RegionMap` is a way to each region as well. */
export const MapPlot = ({ plot, lang, summary }: DrawingProps) => {
  const values = plot.series[0]?.values ?? [];
  const step = stepOf(values.map(asNumber));
  const of = new Map(plot.places.map(({ code }, at) => [code, values[at]]));
  return (
    <Sheet title={plot.title} summary={summary} height={drawing.height} class="map">
      {drawing.regions.map(({ code, path, label: [x, y] }) => (
        <g class={`region s${step(asNumber(of.get(code)))}`}>
          <path d={path} />
          <text x={x} y={Number(y) + 9}>
            {of.get(code) === 'hidden' ? '•' : sayCell(lang, of.get(code) ?? 0, plot.unit)}
          </text>
        </g>
      ))}
    </Sheet>
  );
};
