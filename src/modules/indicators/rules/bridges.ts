import type { Line } from './lines-of-cells.ts';

/** The graph of what is not told of a table: lines are its points, hidden cells its edges, -1 all that is outside. */
interface Edge {
  a: number;
  b: number;
  /** -1 for what a line holds that no cell of the table says. */
  cell: number;
}

const outside = -1;

const pointsOf = (lines: readonly Line[]): Map<number, number[]> => {
  const points = new Map<number, number[]>();
  for (const [at, { whole, parts }] of lines.entries())
    for (const cell of [whole, ...parts]) points.set(cell, [...(points.get(cell) ?? []), at]);
  return points;
};

/**
 * Hidden cells that the told ones determine: those on no circle of the graph. A cell has at most two lines in a table;
 * one that has a single line ends outside.
 */
export const bridgesOf = (
  lines: readonly Line[],
  hidden: ReadonlySet<number>,
): { bridges: number[]; shuts: (bridge: number, cell: number) => boolean } => {
  const points = pointsOf(lines);
  const edges: Edge[] = [];
  for (const [cell, [a, b = outside]] of points) if (hidden.has(cell)) edges.push({ a: a!, b, cell });
  for (const [at, { open }] of lines.entries()) if (open) edges.push({ a: at, b: outside, cell: -1 });
  const near = new Map<number, number[]>();
  for (const [at, { a, b }] of edges.entries())
    for (const point of [a, b]) near.set(point, [...(near.get(point) ?? []), at]);
  const [order, low] = [new Map<number, number>(), new Map<number, number>()];
  const bridges: number[] = [];
  const visit = (point: number, by: number): void => {
    order.set(point, order.size);
    low.set(point, order.get(point)!);
    for (const at of near.get(point) ?? []) {
      if (at === by) continue;
      const { a, b, cell } = edges[at]!;
      const next = a === point ? b : a;
      if (order.has(next)) low.set(point, Math.min(low.get(point)!, order.get(next)!));
      else {
        visit(next, at);
        low.set(point, Math.min(low.get(point)!, low.get(next)!));
        if (low.get(next)! > order.get(point)! && cell !== -1) bridges.push(cell);
      }
    }
  };
  for (const point of near.keys()) if (!order.has(point)) visit(point, -1);
  const sideOf = (bridge: number): Set<number> => {
    const start = points.get(bridge)![0]!;
    const side = new Set([start]);
    const waiting = [start];
    for (let point = waiting.pop(); point !== undefined; point = waiting.pop())
      for (const at of near.get(point) ?? []) {
        const { a, b, cell } = edges[at]!;
        const next = a === point ? b : a;
        if (cell === bridge || side.has(next)) continue;
        side.add(next);
        waiting.push(next);
      }
    return side;
  };
  const reached = new Map<number, Set<number>>();
  const shuts = (bridge: number, cell: number): boolean => {
    if (!reached.has(bridge)) reached.set(bridge, sideOf(bridge));
    const side = reached.get(bridge)!;
    const [a, b = outside] = points.get(cell)!;
    const [, otherEnd = outside] = points.get(bridge)!;
    const far = (point: number): boolean => point === otherEnd || (near.has(point) && !side.has(point));
    return (side.has(a!) && far(b)) || (side.has(b) && far(a!));
  };
  return { bridges, shuts };
};
