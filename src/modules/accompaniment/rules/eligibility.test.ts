import { expect, test } from 'vitest';
import { lastDayToApply, monthsLater, reasonNotEligible } from './eligibility.ts';

const on = (today: string) => ({ today, mostYears: 4 });

test('a cooperative may apply until its fourth anniversary, that day included', () => {
  const young = { state: 'active', createdOn: '2022-11-25' } as const;
  expect(lastDayToApply('2022-11-25', 4)).toBe('2026-11-25');
  expect(reasonNotEligible(young, on('2026-11-25'))).toBeNull();
  expect(reasonNotEligible(young, on('2026-11-26'))).toBe('too_old');
});

test('a birthday on the 29th of February is kept on the 1st of March', () => {
  expect(lastDayToApply('2024-02-29', 4)).toBe('2028-02-29');
  expect(lastDayToApply('2024-02-29', 3)).toBe('2027-03-01');
});

test('months end where a month ends', () => {
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsLater('2026-11-25', 24)).toBe('2028-11-25');
  expect(monthsLater('2026-12-31', 2)).toBe('2027-02-28');
});

test('a date that the register does not have is asked for and not guessed', () => {
  expect(reasonNotEligible({ state: 'active', createdOn: null }, on('2026-11-25'))).toBe('creation_unknown');
});

test('a dissolved or merged cooperative is not accompanied', () => {
  expect(reasonNotEligible({ state: 'dissolved', createdOn: '2025-01-01' }, on('2026-11-25'))).toBe(
    'structure_not_active',
  );
  expect(reasonNotEligible({ state: 'merged', createdOn: null }, on('2026-11-25'))).toBe('structure_not_active');
});
