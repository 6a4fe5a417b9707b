/** @jsxImportSource preact */

export interface Ray {
  code: string;
  /** 0 to 100; null where it is not scored. */
  percent: number | null;
}

const radius = 90;

const point = (place: number, of: number, percent: number): string => {
  const angle = (2 * Math.PI * place) / of - Math.PI / 2;
  const far = (radius * percent) / 100;
  return `${(far * Math.cos(angle)).toFixed(1)},${(far * Math.sin(angle)).toFixed(1)}`;
};

const ring = (of: number, percent: number): string =>
  Array.from({ length: of }, (_, place) => point(place, of, percent)).join(' ');

/** The dimensions as a wheel; the table beside it says the same in figures. What is not scored is left out of the line. */
export const Radar = ({ rays }: { rays: readonly Ray[] }) => (
  <svg class="radar" viewBox="-118 -112 236 224" aria-hidden="true">
    {[25, 50, 75, 100].map((percent) => (
      <polygon key={percent} class="ring" points={ring(rays.length, percent)} />
    ))}
    <polygon
      class="shape"
      points={rays
        .flatMap(({ percent }, place) => (percent === null ? [] : [point(place, rays.length, percent)]))
        .join(' ')}
    />
    {rays.map(({ code }, place) => {
      const [x, y] = point(place, rays.length, 115).split(',');
      return (
        <text key={code} x={x} y={y} text-anchor="middle" dominant-baseline="middle">
          {code}
        </text>
      );
    })}
  </svg>
);
