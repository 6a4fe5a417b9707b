import { expect, test } from 'vitest';
import { percentOf, reasonNotToDecide, reasonNotToHandIn } from './project.ts';

const criteria = [
  { code: 'market', weight: 3 },
  { code: 'team', weight: 1 },
];

test('weights raise the ceiling as well as the score', () => {
  expect(percentOf(criteria, { market: 4, team: 4 })).toBe(100);
  expect(percentOf(criteria, { market: 2, team: 4 })).toBe(62.5);
  expect(percentOf(criteria, { market: 2 })).toBeNull();
});

test('a project is handed in once its criteria are written, and asks for no more than they give', () => {
  const draft = { state: 'draft', asked: 40_000 } as const;
  expect(reasonNotToHandIn(draft, null)).toBe('criteria_missing');
  expect(reasonNotToHandIn(draft, { most: 30_000 })).toBe('asks_too_much');
  expect(reasonNotToHandIn(draft, { most: 40_000 })).toBeNull();
  expect(reasonNotToHandIn({ ...draft, state: 'declined' }, { most: 40_000 })).toBe('project_handed_in');
});

test('who wrote a project does not decide on it', () => {
  const project = { state: 'handed_in', writtenBy: 'a', asked: 40_000 } as const;
  expect(reasonNotToDecide(project, { by: 'a', percent: 80, granted: 40_000 })).toBe('own_project');
  expect(reasonNotToDecide(project, { by: 'b', percent: null, granted: null })).toBe('scores_missing');
  expect(reasonNotToDecide(project, { by: 'b', percent: 80, granted: 50_000 })).toBe('grants_too_much');
  expect(reasonNotToDecide(project, { by: 'b', percent: 80, granted: 40_000 })).toBeNull();
  expect(reasonNotToDecide({ ...project, state: 'draft' }, { by: 'b', percent: 80, granted: null })).toBe(
    'project_not_handed_in',
  );
});
