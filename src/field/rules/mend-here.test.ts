import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { mendOf } from './mend-here.ts';
import { reportOf } from './visit-here.ts';
import type { VisitTyped } from './visit-here.ts';

const nothing = { itemsInOrder: [] };
const act = (name: string, record: string, input: unknown, changes = {}) => ({
  ...{ name, record, changes },
  input: input as Json,
});

test('a refused visit opens with all that was typed, photos and signature included', () => {
  const typed: VisitTyped = {
    ...{ heldOn: '2026-11-20', began: '', minutes: 90, place: 'premises', themes: ['market'], summary: 'Vendre' },
    ...{ women: 4, men: 0, unknown: 2, signedBy: 'Fatima', nextOn: '', photos: ['a', 'b'], voices: ['c'] },
    ...{ signature: 'd', moves: { m1: { to: 'dropped', why: 'trop cher' } } },
  };
  const mend = mendOf(act('accompaniment.report_visit', 'v1', reportOf('v1', 'e1', typed)), nothing);
  expect(mend).toEqual({ place: ['visit', 'e1', 'v1'], draft: { key: 'visit:v1', value: typed } });
});

test('a refused sheet opens with what was said of each cooperative', () => {
  const said = { status: 'present', people: 3, classes: [], named: [] };
  const mend = mendOf(
    act('trainings.record_attendance', 's1', { session: 's1' }, { c1: { before: null, after: said } }),
    nothing,
  );
  expect(mend?.draft).toEqual({ key: 'attendance:s1', value: { sheet: { c1: said }, photos: [] } });
});

test('a refused draft of a plan stays the same plan, with the actions that were kept', () => {
  const action = { item: 'D1', catalogue: 'D1a', owner: 'Aïcha', dueOn: null };
  const mend = mendOf(
    act('accompaniment.draft_plan', 'p1', { id: 'p1', engagement: 'e1', objectives: 'Vendre', actions: [action] }),
    nothing,
  );
  expect(mend?.draft).toEqual({
    key: 'plan:e1',
    value: { id: 'p1', objectives: 'Vendre', kept: ['D1 D1a'], owners: { 'D1 D1a': 'Aïcha' }, due: { 'D1 D1a': '' } },
  });
});

test('a refused consent opens on the plan, where the telephone knows whose plan it is', () => {
  const consent = act('accompaniment.record_plan_consent', 'p1', {
    way: 'spoken',
    givenBy: 'Aïcha',
    givenAs: 'president',
  });
  expect(mendOf(consent, nothing)).toBeNull();
  expect(mendOf(consent, { ...nothing, engagementOfPlan: 'e1' })).toEqual({
    place: ['plan', 'e1'],
    draft: { key: 'consent:p1', value: { way: 'spoken', givenBy: 'Aïcha', givenAs: 'president', sheet: '' } },
  });
});

test('refused answers open on the first of their questions, or on the diagnosis where it is not known here', () => {
  const answers = act(
    'diagnoses.answer_items',
    'd1',
    { diagnosis: 'd1' },
    { 'coach.B2': { before: null, after: null } },
  );
  expect(mendOf(answers, { itemsInOrder: ['A1', 'B2'] })).toEqual({ place: ['diagnosis', 'd1', 'coach', '1'] });
  expect(mendOf(answers, nothing)).toEqual({ place: ['diagnosis', 'd1'] });
});

test('what has no form of its own is not opened again', () => {
  expect(mendOf(act('trainings.attach_sheet', 's1', {}), nothing)).toBeNull();
});
