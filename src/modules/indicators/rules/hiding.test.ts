import { expect, test } from 'vitest';
import { hiddenAmong, isTooSmall } from './hiding.ts';

const counts = (...numbers: number[]) => numbers.map((num) => ({ num, den: 0 }));

test('one to four persons are hidden; none and five are told', () => {
  expect(hiddenAmong(counts(0, 5, 9), false)).toEqual([false, false, false]);
  expect([1, 4].map((num) => isTooSmall({ num, den: 0 }, false))).toEqual([true, true]);
});

test('a number hidden alone takes the smallest of the others with it, since the whole would tell it', () => {
  expect(hiddenAmong(counts(3, 40, 12, 0), false)).toEqual([true, false, true, false]);
  expect(hiddenAmong(counts(3, 4, 40), false)).toEqual([true, true, false]);
  expect(hiddenAmong(counts(3, 0), false)).toEqual([true, false]);
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
