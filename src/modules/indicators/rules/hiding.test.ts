import { expect, test } from 'vitest';
import { isTooSmall } from './hiding.ts';

test('one to four persons are too few; none and five are told', () => {
  expect([0, 1, 4, 5].map((num) => isTooSmall({ num, den: 0 }, false))).toEqual([false, true, true, false]);
});

test('of a share neither few, nor all but few, nor few in all are told', () => {
  const share = (num: number, den: number): boolean => isTooSmall({ num, den }, true);
  expect([share(2, 40), share(38, 40), share(0, 3), share(0, 40), share(20, 40)]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
