/**
 * Draws `regions.json` from the geometry of the npm package `morocco-map` (© OpenStreetMap contributors, ODbL 1.0).
 * Run once, by hand, when that geometry changes: `node src/platform/page/map/derive.ts`. Nothing runs it in service.
 *
 * Each border is simplified once, as an arc that two regions share, so that neighbours never part or overlap.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoMercator } from 'd3-geo';

type Point = [number, number];
interface Topology {
  objects: { regions: { geometries: { id: string; type: string; arcs: number[][] | number[][][] }[] } };
  arcs: Point[][];
  transform: { scale: Point; translate: Point };
}

const WIDTH = 720;
// In units of the drawing, which is shown at most at its own size: below this a bend is not seen.
const TOLERANCE = 1.5;
// Islets smaller than this are specks of ink at 360 px.
const SMALLEST = 25;

const source = import.meta.resolve('morocco-map/data/regions.json');
const topology = JSON.parse(readFileSync(new URL(source), 'utf8')) as Topology;

const decode = (arc: Point[]): Point[] => {
  const { scale, translate } = topology.transform;
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
};

const apart = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

const toSegment = (p: Point, a: Point, b: Point): number => {
  const length = apart(a, b);
  if (length === 0) return apart(p, a);
  const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length ** 2;
  const t = Math.max(0, Math.min(1, along));
  return apart(p, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
};

/** Douglas and Peucker (1973). A closed arc is first opened at its farthest point. */
const simplify = (line: Point[]): Point[] => {
  const first = line[0]!;
  const last = line.at(-1)!;
  const far = line.reduce(
    (best, point, i) => {
      const away = toSegment(point, first, last);
      return away > best.away ? { away, i } : best;
    },
    { away: 0, i: 0 },
  );
  if (far.away <= TOLERANCE) return [first, last];
  return [...simplify(line.slice(0, far.i + 1)), ...simplify(line.slice(far.i)).slice(1)];
};

const area = (ring: Point[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!;
    return sum + (x * ny - nx * y) / 2;
  }, 0);

const inside = ([x, y]: Point, ring: Point[]): boolean =>
  ring.reduce((is, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !is : is;
  }, false);

/** The point of a grid farthest from the border, where a number fits best; a number is wider than tall. */
const labelPoint = (ring: Point[]): Point => {
  const flat = ring.map(([x, y]): Point => [x / 1.5, y]);
  const xs = flat.map(([x]) => x);
  const ys = flat.map(([, y]) => y);
  let best: { at: Point; room: number } = { at: ring[0]!, room: -1 };
  for (let x = Math.min(...xs); x < Math.max(...xs); x += 1)
    for (let y = Math.min(...ys); y < Math.max(...ys); y += 1) {
      if (!inside([x, y], flat)) continue;
      const room = Math.min(...flat.map((a, i) => toSegment([x, y], a, flat[(i + 1) % flat.length]!)));
      if (room > best.room) best = { at: [Math.round(x * 1.5), Math.round(y)], room };
    }
  return best.at;
};

const lines = topology.arcs.map(decode);
const projection = geoMercator().fitWidth(WIDTH - 8, { type: 'MultiPoint', coordinates: lines.flat() });
const [[left, top], [, bottom]] = (() => {
  const all = lines.flat().map((point) => projection(point)!);
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ] as const;
})();
const height = Math.ceil(bottom - top) + 8;

const arcs = lines.map((line) => {
  const drawn = line.map((point): Point => {
    const [x, y] = projection(point)!;
    return [x - left + 4, y - top + 4];
  });
  return simplify(drawn).map(([x, y]): Point => [Math.round(x), Math.round(y)]);
});

const ringOf = (indexes: number[]): Point[] =>
  indexes.flatMap((index) => (index < 0 ? arcs[~index]!.toReversed() : arcs[index]!).slice(1));

// Relative and integer: half the weight of absolute decimals.
const pathOf = (ring: Point[]): string => {
  const [first, ...rest] = ring.filter((point, i) => apart(point, ring.at(i - 1)!) > 0);
  let [px, py] = first!;
  const steps = rest.map(([x, y]) => {
    const step = `${x - px},${y - py}`;
    [px, py] = [x, y];
    return step;
  });
  return `M${first!.join(',')}l${steps.join(' ')}z`.replaceAll(',-', '-').replaceAll(' -', '-');
};

const regions = topology.objects.regions.geometries
  .map(({ id, type, arcs: shape }) => {
    const polygons = (type === 'Polygon' ? [shape] : shape) as number[][][];
    const rings = polygons
      .map((polygon) => ringOf(polygon[0]!))
      .toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)));
    const drawn = rings.filter((ring, i) => i === 0 || Math.abs(area(ring)) >= SMALLEST);
    return { code: id, path: drawn.map(pathOf).join(''), label: labelPoint(rings[0]!) };
  })
  .toSorted((a, b) => a.code.localeCompare(b.code));

const target = new URL('regions.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ width: WIDTH, height, regions }, null, 1)}\n`);
