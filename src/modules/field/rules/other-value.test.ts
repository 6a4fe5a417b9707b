import { expect, test } from 'vitest';
import { canBeTyped, otherValue } from './other-value.ts';

test('what is typed is of the kind that it stands in for', () => {
  expect(otherValue(' 1 234,5 ', { phone: 3, office: 4 })).toBe(1234.5);
  expect(otherValue('12', { phone: 'a', office: null })).toBe('12');
  expect(otherValue('true', { phone: false, office: null })).toBe(true);
  expect(otherValue('  ', { phone: 'a', office: 'b' })).toBe(null);
});

test('a list is chosen, not typed', () => {
  expect(canBeTyped([1])).toBe(false);
  expect(canBeTyped({ fr: 'a' })).toBe(false);
  expect(canBeTyped(null)).toBe(true);
});
