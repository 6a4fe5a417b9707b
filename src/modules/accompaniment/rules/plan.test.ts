import { expect, test } from 'vitest';
import { isLate, reasonNotToAdd, reasonNotToMove } from './plan.ts';

test('a cooperative keeps five actions at most, those dropped apart', () => {
  expect(reasonNotToAdd(['todo', 'doing', 'done', 'dropped'], 2)).toBeNull();
  expect(reasonNotToAdd(['todo', 'doing', 'done', 'dropped'], 3)).toBe('too_many_actions');
});

test('an action that was dropped is taken up again only while there is room', () => {
  const kept = ['todo', 'todo', 'todo', 'todo', 'todo', 'dropped'] as const;
  expect(reasonNotToMove({ state: 'dropped', kept }, 'doing')).toBe('too_many_actions');
  expect(reasonNotToMove({ state: 'dropped', kept: kept.slice(1) }, 'doing')).toBeNull();
  expect(reasonNotToMove({ state: 'done', kept }, 'doing')).toBeNull();
  expect(reasonNotToMove({ state: 'doing', kept }, 'doing')).toBe('action_already_there');
});

test('an open action is late from the day after its date; a finished one never is', () => {
  expect(isLate({ state: 'todo', dueOn: '2026-11-25' }, '2026-11-25')).toBe(false);
  expect(isLate({ state: 'doing', dueOn: '2026-11-25' }, '2026-11-26')).toBe(true);
  expect(isLate({ state: 'done', dueOn: '2026-11-25' }, '2026-11-26')).toBe(false);
  expect(isLate({ state: 'todo', dueOn: null }, '2026-11-26')).toBe(false);
});
