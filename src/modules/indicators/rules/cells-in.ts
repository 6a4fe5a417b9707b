import { cutsOf } from './cell.ts';
import type { Cell, Cut } from './cell.ts';
import { belongs, legsOf, unknown } from './definition.ts';
import type { Definition } from './definition.ts';
import { categoryOf } from './figure.ts';
import type { Line } from './figure.ts';

const some = <Item>(items: Iterable<Item>): Item[] => [...new Set(items)].toSorted();

const scopesOf = ({ scope }: Cut, lines: readonly Line[]): string[] =>
  scope === 'all' ? ['all'] : some(lines.flatMap((line) => (line[scope] === null ? [] : [`${scope}:${line[scope]}`])));

/** Every cell in which a definition has something to say of these lines, the whole first; by year unless told. */
export const cellsIn = (definition: Definition, all: readonly Line[], asked?: readonly string[]): Cell[] => {
  const legs = legsOf(definition);
  const lines = all.filter((line) => legs.some(({ of }) => belongs(of, line.kind, (one) => categoryOf(line, one))));
  const periods = ['', ...(asked ?? some(lines.flatMap(({ day }) => (day === null ? [] : [day.slice(0, 4)]))))];
  const placed = definition.place === 'seat' ? 'seat' : 'region';
  const places = some(lines.map((line) => line[placed] ?? unknown));
  // Cuts differ by grain too; a cell has all grains that were asked.
  const cuts = new Map(cutsOf(definition).map((cut) => [`${cut.scope} ${cut.place} ${cut.dimension}`, cut]));
  return [...cuts.values()].flatMap((cut) =>
    scopesOf(cut, lines).flatMap((scope) =>
      (cut.place ? places : ['']).flatMap((place) => {
        const { dimension } = cut;
        const categories = dimension === '' ? [''] : some(lines.map((line) => categoryOf(line, dimension)));
        return categories.flatMap((category) =>
          periods.map((period): Cell => ({ scope, place, dimension, category, period })),
        );
      }),
    ),
  );
};
