import { type DrawingProps, type Ink, inkClass, inkOf, Key, keyHeight, Letters, Sheet, whole } from './ink.tsx';
import { asNumber, lastKnown, type Plot, type PlotSeries, sayCell, topOf } from './plot.ts';

const room = { above: 40, line: 150, below: 34 };

/** Where a place of the axis stands, as a share of the width; the ends keep a little air for their labels. */
const along = (at: number, of: number): number => (of < 2 ? 0.5 : 0.06 + (at / (of - 1)) * 0.88);

interface LineProps {
  plot: Plot;
  ink: Ink;
  series: PlotSeries;
  order: number;
  y: (value: number) => number;
}

/** Straight pieces between neighbours that are both known: a hole in the data is a hole in the line. */
const Pieces = ({ plot, ink, series, y }: LineProps) => {
  const of = plot.places.length;
  return (
    <>
      {series.values.slice(1).map((to, i) => {
        const from = series.values[i];
        if (typeof from !== 'number' || typeof to !== 'number') return null;
        return <line class="line" x1={ink.x(along(i, of))} x2={ink.x(along(i + 1, of))} y1={y(from)} y2={y(to)} />;
      })}
    </>
  );
};

/** The numbers that are written: all while a phone has room for them, else the first and the last. */
const written = ({ ink, plot, series }: LineProps, at: number, last: number): boolean => {
  const widest = Math.max(...series.values.map((each) => sayCell(ink.lang, each, plot.unit).length)) * 7 + 12;
  return plot.places.length * widest <= 330 || at === 0 || at === last;
};

const endAnchor = (at: number, of: number, text: string): 'start' | 'middle' | 'end' => {
  if (text.length < 6 || (at > 0 && at < of - 1)) return 'middle';
  return at === 0 ? 'start' : 'end';
};

const Counted = (props: LineProps) => {
  const { plot, ink, series, order, y } = props;
  const of = plot.places.length;
  const last = lastKnown(series.values);
  return (
    <g class={inkClass(series, order)}>
      <Pieces {...props} />
      {series.values.map((value, at) =>
        typeof value === 'number' ? (
          <>
            <circle
              class={at === last ? 'dot last' : 'dot'}
              cx={ink.x(along(at, of))}
              cy={y(value)}
              r={at === last ? 6 : 4}
            />
            {order === 0 && written(props, at, last) && (
              <Letters
                ink={ink}
                at={along(at, of)}
                y={y(value) - 12}
                anchor={endAnchor(at, of, sayCell(ink.lang, value, plot.unit))}
                class={at === last ? 'strong' : 'value'}
              >
                {sayCell(ink.lang, value, plot.unit)}
              </Letters>
            )}
          </>
        ) : null,
      )}
    </g>
  );
};

const Aim = (props: LineProps) => {
  const { plot, ink, series, order, y } = props;
  const known = series.values.filter((each) => typeof each === 'number');
  const flat = known.length > 0 && known.every((each) => each === known[0]);
  const end = asNumber(series.values[lastKnown(series.values)]);
  return (
    <g class={inkClass(series, order)}>
      {flat ? <line class="line" x1="0" x2="100%" y1={y(end)} y2={y(end)} /> : <Pieces {...props} />}
      <Letters ink={ink} at={flat ? 0 : 0.94} y={y(end) - 9} anchor={flat ? 'start' : 'end'} class="value">
        {`${series.label} ${whole(sayCell(ink.lang, end, plot.unit))}`}
      </Letters>
    </g>
  );
};

/** Labels of the axis: as many as a phone has room for, the last always. A letter takes 7 pixels of its 310. */
const labelled = (places: Plot['places'], at: number): boolean => {
  const widest = Math.max(...places.map(({ label }) => label.length)) * 7 + 14;
  return (places.length - 1 - at) % Math.ceil((places.length * widest) / 330) === 0;
};

/** What grew over time, with what was aimed at: the number at each point, no axis but the foot. */
export const TimePlot = ({ plot, lang, summary }: DrawingProps) => {
  const ink = inkOf(lang);
  const top = topOf(plot);
  const key = plot.series.filter(({ kind }) => kind !== 'target').length > 1 ? keyHeight(plot) : 0;
  const foot = key + room.above + room.line;
  const y = (value: number): number => Number((foot - (value / top) * room.line).toFixed(1));
  return (
    <Sheet title={plot.title} summary={summary} height={foot + room.below} class="time">
      {key > 0 && <Key plot={plot} ink={ink} lines />}
      <line class="foot" x1="0" x2="100%" y1={foot} y2={foot} />
      {plot.series.map((series, order) =>
        series.kind === 'target' ? (
          <Aim plot={plot} ink={ink} series={series} order={order} y={y} />
        ) : (
          <Counted plot={plot} ink={ink} series={series} order={order} y={y} />
        ),
      )}
      {plot.places.map(({ label }, at) =>
        labelled(plot.places, at) ? (
          <Letters
            ink={ink}
            at={along(at, plot.places.length)}
            y={foot + 24}
            anchor={endAnchor(at, plot.places.length, label)}
            class="label"
          >
            {label}
          </Letters>
        ) : null,
      )}
    </Sheet>
  );
};
