import { expect, test } from 'vitest';
import { draws } from '../../../../test/support/draws.ts';
import { hiddenCells } from './protecting.ts';
import type { Said } from './protecting.ts';

const random = draws(11);
const few = (): number => (random() < 0.45 ? Math.floor(random() * 6) : Math.floor(random() * 60));
const whole = { scope: 'all', place: '', dimension: '', category: '', period: '' } as const;
const plain = { ratio: false, cumulative: false, parents: new Map<string, string>() };

/** Regions by classes by years with all their wholes, as the house keeps them. */
const cube = (places: string[], classes: string[], years: string[], count: () => number): Said[] => {
  const sums = new Map<string, Said>();
  for (const place of places)
    for (const category of classes)
      for (const period of years) {
        const num = count();
        for (const one of [place, ''])
          for (const dimension of ['sex', ''] as const)
            for (const when of [period, '']) {
              const cell = {
                ...whole,
                place: one,
                dimension,
                category: dimension === '' ? '' : category,
                period: when,
              };
              const key = JSON.stringify(cell);
              const known = sums.get(key) ?? { ...cell, num: 0, den: 0 };
              sums.set(key, { ...known, num: known.num + num });
            }
      }
  return [...sums.values()].filter(({ num }) => num > 0);
};

/** Whether the equations of one table leave a hidden cell only one value: elimination over a large prime. */
const determined = (equations: Map<number, number>[], hidden: number[]): number[] => {
  const prime = 1_000_003n;
  const mod = (n: bigint): bigint => ((n % prime) + prime) % prime;
  const inverse = (n: bigint): bigint => {
    let [result, base, power] = [1n, mod(n), prime - 2n];
    for (; power > 0n; power >>= 1n, base = mod(base * base)) if (power & 1n) result = mod(result * base);
    return result;
  };
  const rows = equations.map((one) => hidden.map((cell) => mod(BigInt(one.get(cell) ?? 0))));
  let top = 0;
  for (const column of hidden.keys()) {
    const pivot = rows.findIndex((row, at) => at >= top && row[column] !== 0n);
    if (pivot === -1) continue;
    [rows[top], rows[pivot]] = [rows[pivot]!, rows[top]!];
    const scale = inverse(rows[top]![column]!);
    rows[top] = rows[top]!.map((n) => mod(n * scale));
    for (const [at, row] of rows.entries())
      if (at !== top && row[column] !== 0n) rows[at] = row.map((n, k) => mod(n - row[column]! * rows[top]![k]!));
    top += 1;
  }
  // A row that names one cell alone tells it.
  return rows.flatMap((row) => {
    const named = [...row.keys()].filter((at) => row[at] !== 0n);
    return named.length === 1 ? [hidden[named[0]!]!] : [];
  });
};

/** What a reader may write down of these cells: each whole is the sum of its parts, along one way. */
const equationsOf = (said: Said[], ways: ('place' | 'category' | 'period')[]): Map<number, number>[] => {
  const at = new Map(said.map((cell, place) => [JSON.stringify([cell.place, cell.category, cell.period]), place]));
  const equations = new Map<string, Map<number, number>>();
  for (const [place, cell] of said.entries())
    for (const way of ways) {
      if (cell[way] === '') continue;
      const over = { ...cell, [way]: '' };
      const total = at.get(JSON.stringify([over.place, over.category, over.period]))!;
      const name = `${way} ${total}`;
      const equation = equations.get(name) ?? new Map([[total, -1]]);
      equations.set(name, equation.set(place, 1));
    }
  return [...equations.values()];
};

test('in a table with its margins nothing that is hidden can be had from what is told', () => {
  let some = 0;
  for (let run = 0; run < 60; run += 1) {
    const said = cube(['MA-01', 'MA-02', 'MA-03', '?'], ['women', 'men', '?'], ['2025'], few).filter(
      ({ period }) => period === '',
    );
    const hidden = [...hiddenCells(said, plain)];
    some += hidden.length;
    for (const [at, { num }] of said.entries()) if (num < 5) expect(hidden).toContain(at);
    expect(determined(equationsOf(said, ['place', 'category']), hidden)).toEqual([]);
  }
  expect(some).toBeGreaterThan(100);
});

test('nor from two of its three ways, regions, classes and years', () => {
  for (let run = 0; run < 12; run += 1) {
    const said = cube(['MA-01', 'MA-02', 'MA-03'], ['women', 'men'], ['2024', '2025', '2026'], few);
    const hidden = [...hiddenCells(said, plain)];
    for (const ways of [
      ['place', 'category'],
      ['place', 'period'],
      ['category', 'period'],
    ] as const)
      expect(determined(equationsOf(said, [...ways]), hidden), ways.join()).toEqual([]);
  }
});

const line = (...numbers: number[]): Said[] => [
  { ...whole, num: numbers.reduce((sum, n) => sum + n, 0), den: 0 },
  ...numbers.map((num, at) => ({ ...whole, place: `MA-0${at + 1}`, num, den: 0 })),
];
const gone = (said: Said[], asked = plain): number[] => [...hiddenCells(said, asked)].toSorted((a, b) => a - b);

test('what is hidden of a line is never few in all: two of one each take a third with them', () => {
  expect(gone(line(1, 1, 40, 9))).toEqual([1, 2, 4]);
  expect(gone(line(5, 40, 9))).toEqual([]);
  expect(gone(line(3, 40))).toEqual([1, 2]);
});

test('of a figure that adds up over time, a time is not told from which the next differs by few', () => {
  const years = (...numbers: number[]): Said[] => [
    { ...whole, num: numbers.at(-1)!, den: 0 },
    ...numbers.map((num, at) => ({ ...whole, period: `202${at}`, num, den: 0 })),
  ];
  const cumulative = { ...plain, cumulative: true };
  expect(gone(years(40, 43, 60), cumulative)).toEqual([1]);
  expect(gone(years(40, 40, 60), cumulative)).toEqual([]);
  expect(gone(years(3, 40), cumulative)).toEqual([1]);
});

test('a year that is hidden takes another with it, since the whole time less the others would tell it', () => {
  const said: Said[] = [
    { ...whole, num: 53, den: 0 },
    ...[3, 40, 10].map((num, at) => ({ ...whole, period: `202${at}`, num, den: 0 })),
  ];
  expect(gone(said)).toEqual([1, 3]);
});

test('an edition that is hidden is not told by its programme less the others, nor a programme by all', () => {
  const scopes = { 'edition:a': 3, 'edition:b': 40, 'edition:c': 20, 'programme:p': 43, 'programme:q': 20 };
  const said: Said[] = [
    { ...whole, num: 63, den: 0 },
    ...Object.entries(scopes).map(([scope, num]) => ({ ...whole, scope, num, den: 0 })),
  ];
  const parents = new Map([
    ['edition:a', 'programme:p'],
    ['edition:b', 'programme:p'],
    ['edition:c', 'programme:q'],
  ]);
  expect(gone(said, { ...plain, parents }).slice(0, 2)).toEqual([1, 2]);
});

test('of a share, neither its part nor its rest is told by the others', () => {
  const share = (place: string, num: number, den: number): Said => ({ ...whole, place, num, den });
  const said = [share('', 60, 126), share('MA-01', 2, 40), share('MA-02', 30, 50), share('MA-03', 28, 36)];
  expect(gone(said, { ...plain, ratio: true })).toEqual([1, 3]);
});
