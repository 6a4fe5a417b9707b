import { isTooSmall } from './hiding.ts';
import { bridgesOf } from './bridges.ts';
import { linesOf } from './lines-of-cells.ts';
import type { Cell } from './cell.ts';
import type { Line } from './lines-of-cells.ts';

/** A cell of a figure about persons with what it says: at a year or the whole time, added up where the figure is. */
export interface Said extends Cell {
  num: number;
  den: number;
}

export interface Asked {
  ratio: boolean;
  /** Each period holds what came before it: periods do not add up, but two of them may be subtracted. */
  cumulative: boolean;
  /** The programme of an edition, by their scopes. */
  parents: ReadonlyMap<string, string>;
}

const weight = (said: Said, ratio: boolean): number => Math.abs(ratio ? said.den : said.num);

/** Hides what is told of too few, and what by subtraction from an earlier or later time would tell of too few. */
const hideInTime = (chains: readonly number[][], said: readonly Said[], hidden: Set<number>, ratio: boolean): void => {
  for (const chain of chains) {
    let later: Said | null = null;
    // The last is what everybody reads: what was before it gives way.
    for (const at of chain.toReversed()) {
      if (hidden.has(at)) continue;
      const here = said[at]!;
      if (later === null) later = here;
      else if (isTooSmall(differenceOf(later, here), ratio)) hidden.add(at);
      else later = here;
    }
  }
};

const differenceOf = (a: Said, b: Said): { num: number; den: number } => {
  const [num, den] = [a.num - b.num, a.den - b.den];
  return den < 0 || (den === 0 && num < 0) ? { num: -num, den: -den } : { num, den };
};

const chainsOf = (said: readonly Said[]): number[][] => {
  const chains = Map.groupBy(said.keys(), (at) => {
    const { scope, place, dimension, category } = said[at]!;
    return [scope, place, dimension, category].join('|');
  });
  const at = (cell: number): string => said[cell]!.period || '~';
  return [...chains.values()].map((chain) => chain.toSorted((a, b) => (at(a) < at(b) ? -1 : 1)));
};

/** The smallest cell that may still be hidden in these lines, those that shut a circle first, wholes last. */
const nextToHide = (
  lines: readonly Line[],
  among: readonly number[],
  said: readonly Said[],
  hidden: ReadonlySet<number>,
  ratio: boolean,
  shuts: (cell: number) => boolean,
): number | undefined => {
  const wholes = new Set(lines.map(({ whole }) => whole));
  const rank = (cell: number): number[] => [shuts(cell) ? 0 : 1, wholes.has(cell) ? 1 : 0, weight(said[cell]!, ratio)];
  const free = among.filter((cell) => !hidden.has(cell) && weight(said[cell]!, ratio) > 0);
  return free.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((n, place) => n !== right[place]);
    return at === -1 ? a - b : left[at]! - right[at]!;
  })[0];
};

/** What is hidden of a line must together not be few either: the whole less what is told says it. */
const enoughInLine = (line: Line, said: readonly Said[], hidden: Set<number>, ratio: boolean): boolean => {
  let grew = false;
  for (;;) {
    const gone = line.parts.filter((part) => hidden.has(part));
    if (gone.length === 0 || line.open || hidden.has(line.whole)) return grew;
    const sum = gone.reduce(({ num, den }, part) => ({ num: num + said[part]!.num, den: den + said[part]!.den }), {
      num: 0,
      den: 0,
    });
    if (gone.length > 1 && !isTooSmall(sum, ratio)) return grew;
    const next = nextToHide([line], line.parts, said, hidden, ratio, () => false) ?? line.whole;
    hidden.add(next);
    grew = true;
  }
};

const cellsOf = ({ whole, parts }: Line): number[] => [whole, ...parts];

/** In one table no hidden cell may be the only one that its lines leave open. @returns whether more is hidden now */
const protectTable = (lines: readonly Line[], said: readonly Said[], hidden: Set<number>, ratio: boolean): boolean => {
  if (!lines.some((line) => cellsOf(line).some((cell) => hidden.has(cell)))) return false;
  let grew = false;
  for (const line of lines) grew = enoughInLine(line, said, hidden, ratio) || grew;
  for (;;) {
    const { bridges, shuts } = bridgesOf(lines, hidden);
    const next = bridges.flatMap((bridge) => {
      const mine = lines.filter((line) => cellsOf(line).includes(bridge));
      return nextToHide(mine, mine.flatMap(cellsOf), said, hidden, ratio, (cell) => shuts(bridge, cell)) ?? [];
    })[0];
    if (next === undefined) return grew;
    hidden.add(next);
    grew = true;
  }
};

/**
 * Which cells of a figure about persons the public is not told: those of fewer than five, and those from which such a one
 * could be had by subtraction: the parts of a whole, regions against classes, years against the whole time, programmes
 * against all, a later time against an earlier one. Secondary suppression as in Hundepool et al., Statistical Disclosure
 * Control (2012), ch. 4; a hidden cell of a table with its margins is determined exactly when it is a bridge in the graph
 * of its lines (Gusfield, A Graph Theoretic Approach to Statistical Data Security, SIAM J. Comput. 17, 1988).
 * @returns the places of the hidden cells in `said`
 */
export const hiddenCells = (said: readonly Said[], { ratio, cumulative, parents }: Asked): Set<number> => {
  const hidden = new Set<number>();
  for (const [at, cell] of said.entries()) if (isTooSmall(cell, ratio)) hidden.add(at);
  const chains = cumulative ? chainsOf(said) : [];
  const tables = linesOf(said, { cumulative, parents });
  for (let grew = true; grew;) {
    const before = hidden.size;
    hideInTime(chains, said, hidden, ratio);
    for (const table of tables) protectTable(table, said, hidden, ratio);
    grew = hidden.size > before;
  }
  return hidden;
};
