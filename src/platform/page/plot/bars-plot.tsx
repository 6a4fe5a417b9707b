import { type DrawingProps, type Ink, inkClass, inkOf, Key, keyHeight, Letters, Sheet } from './ink.tsx';
import { asNumber, type Cell, type Plot, sayCell, topOf } from './plot.ts';

interface RowProps {
  plot: Plot;
  ink: Ink;
  at: number;
  y: number;
  top: number;
}

/** What the parts of a bar make together; hidden when a part is, so that nobody subtracts it out. */
const wholeOf = (parts: readonly (Cell | undefined)[]): Cell =>
  parts.includes('hidden') ? 'hidden' : parts.reduce<number>((sum, each) => sum + asNumber(each), 0);

const Heading = ({ plot, ink, at, y, said }: Omit<RowProps, 'top'> & { said: string }) => (
  <>
    <Letters ink={ink} at={0} y={y + 16} class="label">
      {plot.places[at]!.label}
    </Letters>
    <Letters ink={ink} at={1} y={y + 16} anchor="end" class="strong">
      {said}
    </Letters>
  </>
);

/** A number is written in its part of the bar where a phone has room for it. */
const fits = (share: number, said: string): boolean => share * 300 > said.length * 8 + 10;

const StackedRow = ({ plot, ink, at, y, top }: RowProps) => {
  const parts = plot.series.map(({ values }) => values[at]);
  let from = 0;
  const whole = wholeOf(parts);
  return (
    <g>
      <Heading
        plot={plot}
        ink={ink}
        at={at}
        y={y}
        said={whole === 'hidden' ? '' : sayCell(ink.lang, whole, plot.unit)}
      />
      {plot.series.map((series, i) => {
        const share = asNumber(parts[i]) / top;
        const start = from;
        from += share;
        if (share === 0) return null;
        const said = sayCell(ink.lang, parts[i], plot.unit);
        return (
          <g class={inkClass(series, i)}>
            <rect class="bar" {...ink.span(start, from)} y={y + 24} height="24" />
            {fits(share, said) && (
              <Letters ink={ink} at={start + share / 2} y={y + 41} anchor="middle" class="inside">
                {said}
              </Letters>
            )}
          </g>
        );
      })}
    </g>
  );
};

/** Parts of a whole for each place, on one scale; what nobody knows is a part like the others, drawn hollow. */
export const StackedPlot = ({ plot, lang, summary }: DrawingProps) => {
  const ink = inkOf(lang);
  const key = keyHeight(plot);
  const top = topOf(plot, true);
  return (
    <Sheet title={plot.title} summary={summary} height={key + plot.places.length * 62} class="bars">
      <Key plot={plot} ink={ink} lines={false} />
      {plot.places.map((_, at) => (
        <StackedRow plot={plot} ink={ink} at={at} y={key + at * 62} top={top} />
      ))}
    </Sheet>
  );
};

/** How much of the width the longest bar takes: the rest is for the number at its end, on a phone too. */
const longestOf = (plot: Plot, { lang }: Ink): number => {
  const said = plot.series.flatMap(({ values }) => values.map((value) => sayCell(lang, value, plot.unit).length));
  return Math.min(0.8, 1 - (Math.max(...said, 1) * 8.5 + 16) / 320);
};

const GroupRow = ({ plot, ink, at, y, top, longest }: RowProps & { longest: number }) => (
  <g>
    <Letters ink={ink} at={0} y={y + 16} class="label">
      {plot.places[at]!.label}
    </Letters>
    {plot.series.map((series, i) => {
      const value = series.values[at];
      const end = (asNumber(value) / top) * longest;
      return (
        <g class={inkClass(series, i)}>
          <rect class="bar" {...ink.span(0, Math.max(end, 0.002))} y={y + 24 + i * 22} height="16" />
          <Letters ink={ink} at={end + 0.015} y={y + 37 + i * 22} class="value">
            {sayCell(ink.lang, value, plot.unit)}
          </Letters>
        </g>
      );
    })}
  </g>
);

/** Side by side for each place: editions, tranches, years compared. */
export const GroupedPlot = ({ plot, lang, summary }: DrawingProps) => {
  const ink = inkOf(lang);
  const key = keyHeight(plot);
  const top = topOf(plot);
  const tall = 40 + plot.series.length * 22;
  return (
    <Sheet title={plot.title} summary={summary} height={key + plot.places.length * tall} class="bars">
      <Key plot={plot} ink={ink} lines={false} />
      {plot.places.map((_, at) => (
        <GroupRow plot={plot} ink={ink} at={at} y={key + at * tall} top={top} longest={longestOf(plot, ink)} />
      ))}
    </Sheet>
  );
};

const TargetRow = ({ plot, ink, at, y, top, said }: RowProps & { said: string }) => {
  const value = asNumber(plot.series[0]?.values[at]);
  const aim = asNumber(plot.series[1]?.values[at]);
  return (
    <g class="c1">
      <Heading plot={plot} ink={ink} at={at} y={y} said={said} />
      {aim > 0 && <rect class="track" {...ink.span(0, aim / top)} y={y + 26} height="16" />}
      <rect class="bar" {...ink.span(0, value / top)} y={y + 26} height="16" />
      {aim > 0 && <line class="aim" x1={ink.x(aim / top)} x2={ink.x(aim / top)} y1={y + 22} y2={y + 46} />}
    </g>
  );
};

/**
 * How far each place has come: a full bar in a track that ends where it is aimed at, all on one scale.
 * @param sayOf says «70 sur 150»: the words are the frame's.
 */
export const TargetPlot = ({
  plot,
  lang,
  summary,
  sayOf,
}: DrawingProps & { sayOf: (value: string, aim: string) => string }) => {
  const ink = inkOf(lang);
  const key = keyHeight(plot);
  // A hair of air, so that the last line of aim is not cut by the edge.
  const top = topOf(plot) * 1.005;
  const said = (at: number): string => {
    const [value, aim] = [plot.series[0]?.values[at], plot.series[1]?.values[at]];
    const number = sayCell(lang, value, plot.unit);
    return typeof aim === 'number' && aim > 0 ? sayOf(number, sayCell(lang, aim, plot.unit)) : number;
  };
  return (
    <Sheet title={plot.title} summary={summary} height={key + plot.places.length * 58} class="bars">
      <Key plot={plot} ink={ink} lines={false} />
      {plot.places.map((_, at) => (
        <TargetRow plot={plot} ink={ink} at={at} y={key + at * 58} top={top} said={said(at)} />
      ))}
    </Sheet>
  );
};
