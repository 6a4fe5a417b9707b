import { expect, test } from 'vitest';
import { numberFrom } from './number-typed.ts';

test.each([
  ['12', 12],
  [' 1 200 ', 1200],
  ['1\u00a0200\u202f000', 1_200_000],
  ['50 000 MAD', 50_000],
  ['50000 dh.', 50_000],
  ['٥٠ ٠٠٠ درهم', 50_000],
  ['۱۲۳', 123],
  ['12,5', 12.5],
  ['١٢٫٥', 12.5],
  ['-3', -3],
  ['\u206612\u2069', 12],
])('%s is read as %d', (typed, value) => {
  expect(numberFrom(typed)).toBe(value);
});

test.each(['', 'douze', '12.5.1', '1,2,3', '--1', '1e9', '12a', 'MAD', '½'])('%j is no number', (typed) => {
  expect(numberFrom(typed)).toBeNaN();
});
