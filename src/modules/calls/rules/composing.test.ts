import { expect, test } from 'vitest';
import { faultsOfComposedRubric } from './composed-rubric.ts';
import { arranged, reasonNotToCompose } from './composing.ts';
import { prizeRubric } from './prize-rubric.ts';

const [first, second] = prizeRubric.criteria;

test('only a draft is composed', () => {
  expect(reasonNotToCompose({ state: 'draft' })).toBeNull();
  expect(reasonNotToCompose({ state: 'published' })).toBe('not_a_draft');
  expect(reasonNotToCompose({ state: 'cancelled' })).toBe('not_a_draft');
});

test('a list is added to, moved within its ends and taken from, and saving is none of these', () => {
  const list = ['a', 'b', 'c'];
  expect(arranged(list, 'add', 'd')).toEqual({ items: ['a', 'b', 'c', 'd'], touched: 3 });
  expect(arranged(list, 'up.2', '')).toEqual({ items: ['a', 'c', 'b'], touched: 1 });
  expect(arranged(list, 'down.0', '')).toEqual({ items: ['b', 'a', 'c'], touched: 1 });
  expect(arranged(list, 'up.0', '')?.items).toEqual(list);
  expect(arranged(list, 'down.2', '')?.items).toEqual(list);
  expect(arranged(list, 'remove.1', '')).toEqual({ items: ['a', 'c'], touched: -1 });
  expect(arranged(list, 'remove.7', '')?.items).toEqual(list);
  expect(arranged(list, 'save', '')).toBeNull();
});

test('the rubric that a prize begins with has no fault, and an empty one has', () => {
  expect(faultsOfComposedRubric(prizeRubric)).toEqual([]);
  expect(faultsOfComposedRubric({ criteria: [] })).toEqual([{ field: 'criteria', code: 'no_criterion' }]);
});

test('a criterion without name, weight or the words of a level is said at its field', () => {
  const [, ...levels] = second!.levels;
  const rubric = { criteria: [first!, { ...second!, label: { fr: ' ' }, weight: 0, levels }] };
  expect(faultsOfComposedRubric(rubric)).toEqual([
    { field: 'criteria.1.label.fr', code: 'criterion_unnamed' },
    { field: 'criteria.1.weight', code: 'weight_missing' },
    { field: 'criteria.1.levels.0.label.fr', code: 'level_unsaid', values: { level: 0 } },
  ]);
  expect(faultsOfComposedRubric({ criteria: [first!, first!] })).toEqual([
    { field: 'criteria.1.label.fr', code: 'criterion_twice' },
  ]);
});
