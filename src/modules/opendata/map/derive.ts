/**
 * Makes `geometry.json` from the geometry of the npm package `morocco-map` (© OpenStreetMap contributors, ODbL 1.0): the
 * area of each region, simplified, and a point well within each region and province. Run once, by hand, when that
 * geometry changes: `node src/modules/opendata/map/derive.ts`. Nothing runs it in service.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Point = [number, number];
interface Shape {
  id: string;
  type: string;
  arcs: number[][] | number[][][];
}
interface Topology {
  objects: Record<string, { geometries: Shape[] }>;
  arcs: Point[][];
  transform: { scale: Point; translate: Point };
}

/** Degrees: about two kilometres, below what a map of a country shows. */
const TOLERANCE = 0.02;
/** Square degrees: islets below are left out of an area. */
const SMALLEST = 0.01;

const round = (value: number): number => Math.round(value * 1000) / 1000;

const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

const toSegment = (p: Point, a: Point, b: Point): number => {
  const length = apart(a, b);
  if (length === 0) return apart(p, a);
  const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length ** 2;
  const t = Math.max(0, Math.min(1, along));
  return apart(p, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
};

/** Douglas and Peucker (1973). A border is simplified once, so that neighbours never part or overlap. */
const simplify = (line: Point[]): Point[] => {
  const [first, last] = [line[0]!, line.at(-1)!];
  let far = { away: 0, at: 0 };
  for (const [at, point] of line.entries()) {
    const away = toSegment(point, first, last);
    if (away > far.away) far = { away, at };
  }
  if (far.away <= TOLERANCE) return [first, last];
  return [...simplify(line.slice(0, far.at + 1)), ...simplify(line.slice(far.at)).slice(1)];
};

/** Positive where the ring runs against the clock, as GeoJSON wants an outer ring to (RFC 7946, 3.1.6). */
const area = (ring: Point[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length]!;
    return sum + (x * ny - nx * y) / 2;
  }, 0);

const isWithin = ([x, y]: Point, ring: Point[]): boolean =>
  ring.reduce((is, [ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !is : is;
  }, false);

/** The point of a grid of 60 by 60 that lies farthest from the border. */
const innerPoint = (ring: Point[]): Point => {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, top, wide, high] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs) - Math.min(...xs),
    Math.max(...ys) - Math.min(...ys),
  ];
  let best: { at: Point; room: number } = { at: ring[0]!, room: -1 };
  for (let column = 1; column < 60; column += 1)
    for (let row = 1; row < 60; row += 1) {
      const at: Point = [left + (wide * column) / 60, top + (high * row) / 60];
      if (!isWithin(at, ring)) continue;
      const room = Math.min(...ring.map((a, index) => toSegment(at, a, ring[(index + 1) % ring.length]!)));
      if (room > best.room) best = { at, room };
    }
  return [round(best.at[0]), round(best.at[1])];
};

const read = (name: 'regions' | 'provinces'): { code: string; rings: Point[][] }[] => {
  const source = import.meta.resolve(`morocco-map/data/${name}.json`);
  const topology = JSON.parse(readFileSync(new URL(source), 'utf8')) as Topology;
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const line = arc.map(([dx, dy]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return simplify(line).map(([lon, lat]): Point => [round(lon), round(lat)]);
  });
  const ringOf = (indexes: number[]): Point[] =>
    indexes.flatMap((index) => (index < 0 ? arcs[~index]!.toReversed() : arcs[index]!).slice(1));
  return topology.objects[name]!.geometries.map(({ id, type, arcs: shape }) => {
    const polygons = (type === 'Polygon' ? [shape] : shape) as number[][][];
    const rings = polygons
      .map((polygon) => ringOf(polygon[0]!).filter((point, at, all) => apart(point, all.at(at - 1)!) > 0))
      .map((ring) => (area(ring) < 0 ? ring.toReversed() : ring))
      .toSorted((a, b) => area(b) - area(a));
    return { code: id, rings: rings.filter((ring, at) => at === 0 || (ring.length > 2 && area(ring) >= SMALLEST)) };
  });
};

const byCode = <Of>(entries: [string, Of][]): Record<string, Of> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

const regions = read('regions');
const geometry = {
  points: byCode([...regions, ...read('provinces')].map(({ code, rings }) => [code, innerPoint(rings[0]!)])),
  areas: byCode(regions.map(({ code, rings }) => [code, rings.map((ring) => [[...ring, ring[0]!]])])),
};
writeFileSync(new URL('geometry.json', import.meta.url), `${JSON.stringify(geometry)}\n`);
