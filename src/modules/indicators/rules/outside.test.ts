import { expect, test } from 'vitest';
import { periodDue } from './outside.ts';

test('a value of each year is owed once a quarter has passed since its year', () => {
  expect(periodDue('yearly', '2024', '2026-03-31')).toBeNull();
  expect(periodDue('yearly', '2024', '2026-04-01')).toBe('2025');
  expect(periodDue('yearly', '2025', '2026-04-01')).toBeNull();
  expect(periodDue('yearly', null, '2026-01-02')).toBe('2024');
});

test('a value of each month is owed with the next month, over the end of a year too', () => {
  expect(periodDue('monthly', '2025-11', '2026-01-10')).toBe('2025-12');
  expect(periodDue('monthly', '2025-12', '2026-01-10')).toBeNull();
});

test('what has no rhythm is owed once', () => {
  expect(periodDue('by_edition', null, '2026-01-10')).toBe('2026');
  expect(periodDue('continuous', '2019', '2026-01-10')).toBeNull();
});
