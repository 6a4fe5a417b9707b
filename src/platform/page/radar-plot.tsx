import { usePage } from './use-page.tsx';

export interface RadarSide {
  label: string;
  /** 0 to 100 in the order of the axes; null leaves its axis out of the line. */
  values: (number | null)[];
  /** Drawn dashed, behind the first: an earlier time, another voice. */
  behind?: boolean;
}

const size = 340;
const middle = size / 2;
const reach = 128;

/** Clockwise from the top; in Arabic the other way round, as it is read. */
const pointAt = (axis: number, of: number, share: number, rtl: boolean): [number, number] => {
  const angle = ((2 * Math.PI * axis) / of) * (rtl ? -1 : 1) - Math.PI / 2;
  return [middle + Math.cos(angle) * reach * share, middle + Math.sin(angle) * reach * share];
};

const written = (points: [number, number][]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

const Line = ({ side, of, rtl }: { side: RadarSide; of: number; rtl: boolean }) => {
  const points = side.values.flatMap((value, axis) => (value === null ? [] : [pointAt(axis, of, value / 100, rtl)]));
  return (
    <g class={side.behind ? 'voice then' : 'voice now'}>
      <polygon points={written(points)} />
      {points.map(([x, y]) => (
        <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="4" />
      ))}
    </g>
  );
};

/**
 * Shares of a hundred on as many axes as there are letters, with rings at 25, 50, 75 and 100. For the eye alone: a table
 * beside it says the numbers, and what the letters stand for.
 */
export const RadarPlot = ({ axes, sides }: { axes: string[]; sides: RadarSide[] }) => {
  const rtl = usePage().page.dir === 'rtl';
  const at = (axis: number, share: number) => pointAt(axis, axes.length, share, rtl);
  return (
    <figure class="radar">
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        {[0.25, 0.5, 0.75, 1].map((share) => (
          <polygon class="ring" points={written(axes.map((_, axis) => at(axis, share)))} />
        ))}
        {axes.map((_, axis) => {
          const [x, y] = at(axis, 1);
          return <line class="ring" x1={middle} y1={middle} x2={x.toFixed(1)} y2={y.toFixed(1)} />;
        })}
        {sides
          .toSorted((a, b) => Number(b.behind ?? false) - Number(a.behind ?? false))
          .map((side) => (
            <Line side={side} of={axes.length} rtl={rtl} />
          ))}
        {axes.map((axis, n) => {
          const [x, y] = at(n, 1.16);
          return (
            <text x={x.toFixed(1)} y={(y + 6).toFixed(1)} text-anchor="middle">
              {axis}
            </text>
          );
        })}
      </svg>
      {sides.length > 1 && (
        <figcaption>
          {sides.map(({ label, behind }) => (
            <span class={behind ? 'key then' : 'key now'}>
              <svg viewBox="0 0 28 10" width="28" height="10" aria-hidden="true">
                <line x1="1" x2="27" y1="5" y2="5" />
              </svg>
              {label}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
};
