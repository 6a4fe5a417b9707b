import { expect, test } from 'vitest';
import { sharesOf } from './shares.ts';

test('three equal parts make a whole, and none is more than a thousandth off', () => {
  const shares = sharesOf([1, 1, 1]);
  expect(shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeCloseTo(1, 12);
  expect(shares).toEqual([0.334, 0.333, 0.333]);
});

test('what is not known has no share, and of nothing there are none', () => {
  expect(sharesOf([3, null, 1])).toEqual([0.75, null, 0.25]);
  expect(sharesOf([0, 0])).toEqual([null, null]);
});
