import type { Cell } from './cell.ts';

/** A whole and its parts, by their places in a list of cells. */
export interface Line {
  whole: number;
  parts: number[];
  /** The parts that are there do not make the whole: what is left is told nowhere. */
  open: boolean;
}

interface Sums {
  num: number;
  den: number;
}

type Said = Cell & Sums;

interface Asked {
  cumulative: boolean;
  parents: ReadonlyMap<string, string>;
}

const keyOf = ({ scope, place, dimension, category, period }: Cell): string =>
  [scope, place, dimension, category, period].join('|');

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));

const lineOf = (said: readonly Said[], whole: number, parts: number[]): Line => {
  const sum = (of: keyof Sums): number => parts.reduce((total, part) => total + said[part]![of], 0);
  const open = !near(sum('num'), said[whole]!.num) || !near(sum('den'), said[whole]!.den);
  return { whole, parts, open };
};

/** Of which whole a cell is a part, one along each way in which a figure is told apart. */
const wholesOf = ({ cumulative, parents }: Asked, cell: Cell): Record<string, Cell | null> => ({
  place: cell.place === '' ? null : { ...cell, place: '' },
  category: cell.dimension === '' ? null : { ...cell, dimension: '', category: '' },
  period: cumulative || cell.period === '' ? null : { ...cell, period: '' },
  scope: cell.scope === 'all' ? null : { ...cell, scope: 'all' },
  edition: parents.has(cell.scope) ? { ...cell, scope: parents.get(cell.scope)! } : null,
});

/** In which tables a line stands: those in which lines of two ways cross, told apart by what both have in common. */
const tablesOf = (way: string, whole: Cell, dimension: string, every: readonly string[], name: string): string[] => {
  const { scope, place, category, period } = whole;
  // The line of wholes belongs to the table of each dimension.
  const each = dimension === '' ? every : [dimension];
  if (way === 'place')
    return [`years ${scope} ${dimension} ${category}`, ...each.map((one) => `classes ${scope} ${period} ${one}`)];
  if (way === 'category') return [`classes ${scope} ${period} ${dimension}`, `both ${scope} ${place} ${dimension}`];
  if (way === 'period')
    return [`years ${scope} ${dimension} ${category}`, ...each.map((one) => `both ${scope} ${place} ${one}`)];
  return [name];
};

/**
 * The tables that the cells of a figure make, each with its lines: regions by classes, regions by years, classes by
 * years, and one by one programmes, editions and funders against all, and editions against their programme.
 */
export const linesOf = (said: readonly Said[], asked: Asked): Line[][] => {
  const at = new Map(said.map((cell, place) => [keyOf(cell), place]));
  const dimensions = [...new Set(said.map(({ dimension }) => dimension))].filter((one) => one !== '');
  const lines = new Map<string, { way: string; whole: number; parts: number[] }>();
  for (const [place, cell] of said.entries())
    for (const [way, whole] of Object.entries(wholesOf(asked, cell))) {
      const found = whole === null ? undefined : at.get(keyOf(whole));
      if (found === undefined) continue;
      // A whole has one line for each of its dimensions, and one for each kind of scope.
      const kind = way === 'category' ? cell.dimension : way === 'scope' ? cell.scope.split(':')[0]! : '';
      const name = `${way} ${kind} ${found}`;
      const line = lines.get(name) ?? { way, whole: found, parts: [] };
      line.parts.push(place);
      lines.set(name, line);
    }
  const tables = new Map<string, Line[]>();
  for (const [name, { way, whole, parts }] of lines) {
    const line = lineOf(said, whole, parts);
    for (const table of tablesOf(way, said[whole]!, said[parts[0]!]!.dimension, dimensions, name))
      tables.set(table, [...(tables.get(table) ?? []), line]);
  }
  return [...tables.values()];
};
