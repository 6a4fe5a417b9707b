import { expect, test } from 'vitest';
import { beginsIn, isAvailable, monthsOf, runsOf } from './season.ts';

test('a season is told in runs, over the turn of the year as well', () => {
  expect(runsOf([11, 12, 1, 2])).toEqual([[11, 2]]);
  expect(runsOf([3, 4, 9])).toEqual([
    [3, 4],
    [9, 9],
  ]);
  expect(runsOf(monthsOf([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]))).toEqual([[1, 12]]);
  expect(runsOf([])).toEqual([]);
});

test('what is not told keeps nobody out, and months that are none are left out', () => {
  expect(isAvailable([], 3)).toBe(true);
  expect(isAvailable([4, 5], 3)).toBe(false);
  expect(monthsOf([13, 2, 2, 0])).toEqual([2]);
});

test('a season begins once, what lasts all year never', () => {
  expect(beginsIn([11, 12, 1], 11)).toBe(true);
  expect(beginsIn([11, 12, 1], 1)).toBe(false);
  expect(beginsIn(monthsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 1)).toBe(false);
});
