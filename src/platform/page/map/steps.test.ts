import { expect, test } from 'vitest';
import { stepOf } from './steps.ts';

test('twelve different regions fill all five steps, in order', () => {
  const values = [3, 8, 12, 20, 33, 40, 51, 60, 72, 90, 140, 2000];
  const steps = values.map(stepOf(values));
  expect(steps).toEqual([...steps].sort());
  expect(new Set(steps)).toEqual(new Set([1, 2, 3, 4, 5]));
});

test('equal values share a step and nothing is not something', () => {
  const step = stepOf([0, 5, 5, 9]);
  expect([step(0), step(5), step(9)]).toEqual([0, 3, 5]);
  expect(stepOf([])(0)).toBe(0);
});
