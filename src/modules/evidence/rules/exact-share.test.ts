import { expect, test } from 'vitest';
import { exactShare, sizeFor } from './exact-share.ts';

test('of a whole that was looked at whole, the share is known', () => {
  expect(exactShare({ population: 243, drawn: 243, found: 240 })).toEqual({
    share: 240 / 243,
    low: 240 / 243,
    high: 240 / 243,
  });
});

test('nothing drawn says nothing', () => {
  expect(exactShare({ population: 10, drawn: 0, found: 0 })).toBeNull();
});

test('the interval holds what it promises, whatever the truth', () => {
  const [population, drawn] = [40, 12];
  for (const good of [0, 1, 7, 20, 33, 39, 40]) {
    let covered = 0;
    for (let found = Math.max(0, drawn - (population - good)); found <= Math.min(good, drawn); found += 1) {
      const { low, high } = exactShare({ population, drawn, found })!;
      if (low * population <= good + 1e-9 && good <= high * population + 1e-9)
        covered += chance(population, drawn, good, found);
    }
    expect(covered, `${good} of ${population}`).toBeGreaterThanOrEqual(0.95);
  }
});

/** By counting, without a logarithm. */
const chance = (population: number, drawn: number, good: number, found: number): number => {
  const choose = (n: number, k: number): number =>
    Array.from({ length: k }).reduce<number>((product, _, at) => (product * (n - at)) / (at + 1), 1);
  return (choose(good, found) * choose(population - good, drawn - found)) / choose(population, drawn);
};

test('a sample of so many is enough for so narrow an answer, and never more than there are', () => {
  expect([sizeFor(243, 0.1), sizeFor(243, 0.05), sizeFor(60_000, 0.05), sizeFor(9, 0.05), sizeFor(0, 0.1)]).toEqual([
    70, 150, 382, 9, 0,
  ]);
});
