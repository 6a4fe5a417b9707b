import { expect, test } from 'vitest';
import { changesOf, countOf, firstSheet, refusalsOf, sessionHere, withCount, withStatus } from './attendance-here.ts';
import type { SaidOf, SessionRow } from './attendance-here.ts';

const said: SaidOf = { status: 'present', people: 3, classes: [], named: [] };
const row = (one: SaidOf | null = null): SessionRow => ({
  title: { fr: 'Comptabilité' },
  startsAt: '2026-11-25T09:00:00Z',
  endsAt: '2026-11-25T12:00:00Z',
  remote: false,
  venue: 'Dar Chabab',
  address: '',
  distance: '',
  state: 'planned',
  expected: [
    { structure: 'a', name: 'A', seats: 2, said: one },
    { structure: 'b', name: 'B', seats: 1, said: null },
  ],
});

test('everybody is there at first, with the seats they were given', () => {
  expect(firstSheet(row())).toEqual({
    a: { status: 'present', people: 2, classes: [], named: [] },
    b: { status: 'present', people: 1, classes: [], named: [] },
  });
  expect(firstSheet(row(said))['a']).toBe(said);
});

test('somebody who is not there is not counted, and is again when taken back', () => {
  const absent = withStatus(withCount(said, 'women', 'under_35', 2), 'absent', 2);
  expect(absent).toEqual({ status: 'absent', people: 0, classes: [], named: [] });
  expect(withStatus(absent, 'present', 2)).toMatchObject({ status: 'present', people: 2 });
});

test('the total follows what is described, and never the other way', () => {
  const one = withCount(said, 'women', 'under_35', 5);
  expect(one.people).toBe(5);
  expect(countOf(one, 'women', 'under_35')).toBe(5);
  expect(withCount(one, 'women', 'under_35', 1)).toMatchObject({ people: 5, classes: [{ people: 1 }] });
});

test('a cooperative that is there with nobody is asked about', () => {
  expect(refusalsOf({ a: { ...said, people: 0 }, b: said })).toEqual({ a: 'nobody_counted' });
});

test('only what is newly said is captured, cooperative by cooperative', () => {
  const held = row(said);
  const sheet = firstSheet(held);
  expect(Object.keys(changesOf(held, sheet))).toEqual(['b']);
  const changed = changesOf(held, { ...sheet, a: withStatus(said, 'excused', 2) });
  expect(changed['a']).toEqual({ before: said, after: { status: 'excused', people: 0, classes: [], named: [] } });
});

test('what was captured here lies over what the house said', () => {
  const after = { status: 'absent', people: 0, classes: [], named: [] };
  const act = {
    name: 'trainings.record_attendance',
    record: 's',
    changes: { b: { before: null, after } },
  };
  const here = sessionHere('s', row(), [act]);
  expect(here.state).toBe('held');
  expect(here.expected[1]!.said).toEqual(after);
  expect(sessionHere('other', row(), [act]).state).toBe('planned');
});
