import { expect, test } from 'vitest';
import { budgetOf, reasonNotToHold, reasonNotToMiss } from './visit.ts';

test('a missed or cancelled visit takes nothing from the budget', () => {
  expect(budgetOf(12, ['held', 'held', 'missed', 'cancelled', 'planned'])).toEqual({
    held: 2,
    left: 10,
    missed: 1,
    planned: 1,
  });
  expect(budgetOf(1, ['held', 'held']).left).toBe(0);
});

test('a visit is told once, after it took place, while the budget lasts, and somebody was there', () => {
  const visit = { state: 'planned', heldOn: '2026-11-25', persons: 4 } as const;
  const on = { today: '2026-11-25', left: 3 };
  expect(reasonNotToHold(visit, on)).toBeNull();
  expect(reasonNotToHold({ ...visit, state: null }, on)).toBeNull();
  expect(reasonNotToHold({ ...visit, state: 'held' }, on)).toBe('visit_already_told');
  expect(reasonNotToHold({ ...visit, heldOn: '2026-11-26' }, on)).toBe('visit_in_the_future');
  expect(reasonNotToHold(visit, { ...on, left: 0 })).toBe('budget_spent');
  expect(reasonNotToHold({ ...visit, persons: 0 }, on)).toBe('nobody_present');
});

test('a visit is missed on its day or after it', () => {
  expect(reasonNotToMiss({ state: 'planned', plannedOn: '2026-11-25' }, '2026-11-24')).toBe('visit_in_the_future');
  expect(reasonNotToMiss({ state: 'planned', plannedOn: '2026-11-25' }, '2026-11-25')).toBeNull();
  expect(reasonNotToMiss({ state: 'held', plannedOn: null }, '2026-11-25')).toBe('visit_already_told');
});
