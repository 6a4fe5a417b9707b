import { expect, test } from 'vitest';
import { cooperativeDiagnosis } from '../../modules/diagnoses/rules/shipped/cooperative-diagnosis.ts';
import { isAgreed, isFullPlan, planHere, proposedFor } from './plan-here.ts';

const action = {
  id: 'a1',
  title: { fr: 'Ouvrir un compte' },
  item: 'D1',
  catalogue: 'D1',
  means: 'module' as const,
  module: 'accounting',
  owner: '',
  dueOn: null,
  cost: null,
};
const draft = {
  name: 'accompaniment.draft_plan',
  record: 'p1',
  input: { id: 'p1', engagement: 'e1', diagnosis: null, objectives: 'Vendre', actions: [action] },
};

test('a plan drafted here stands before the house knows it, moves and is agreed to', () => {
  expect(planHere('e1', [], [])).toBeNull();
  const move = { name: 'accompaniment.move_action', record: 'p1', input: { action: 'a1', to: 'doing', why: '' } };
  const consent = {
    name: 'accompaniment.record_plan_consent',
    record: 'p1',
    input: { plan: 'p1', way: 'spoken', givenBy: 'Fadma', givenAs: 'president', givenOn: '2026-11-25' },
  };
  const plan = planHere('e1', [], [draft, move, consent])!;
  expect(plan.row.actions).toEqual([{ ...action, state: 'doing' }]);
  expect(isAgreed(plan.row)).toBe(true);
  expect(isAgreed(planHere('e1', [], [draft])!.row)).toBe(false);
  expect(planHere('e2', [], [draft])).toBeNull();
});

test('a consent to an earlier version is none to this one', () => {
  const row = { engagement: 'e1', version: 2, objectives: '', actions: [], consents: [] };
  const old = { version: 1, way: 'spoken', givenBy: 'Fadma', givenOn: '2026-01-01' };
  expect(isAgreed({ ...row, consents: [old] })).toBe(false);
  expect(isAgreed({ ...row, consents: [{ ...old, version: 2 }] })).toBe(true);
});

test('what the diagnosis proposes leads to a module or a visit, knock-outs first, and five fill a plan', () => {
  const proposed = proposedFor(cooperativeDiagnosis, { C1: { score: 0 }, A1: { score: 2 }, D4: { score: 4 } });
  expect(proposed.map(({ item }) => item)).toEqual(['A1', 'C1']);
  expect(proposed[0]).toMatchObject({ means: 'module', owner: '', dueOn: null });
  expect([4, 5].map(isFullPlan)).toEqual([false, true]);
});
