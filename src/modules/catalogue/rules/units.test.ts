import { expect, test } from 'vitest';
import { inUnit } from './units.ts';

test('quantities of one kind are told in one another, others are not compared', () => {
  expect(inUnit(2, 'tonne', 'kg')).toBe(2000);
  expect(inUnit(36, 'piece', 'dozen')).toBe(3);
  expect(inUnit(12, 'hour', 'day')).toBe(1.5);
  expect(inUnit(10, 'jar', 'kg')).toBeNull();
});
