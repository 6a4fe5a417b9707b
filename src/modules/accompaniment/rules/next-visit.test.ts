import { expect, test } from 'vitest';
import { draws } from '../../../../test/support/draws.ts';
import { nextVisit } from './next-visit.ts';
import type { Accompanied } from './next-visit.ts';

const begun: Accompanied = {
  enrolledOn: '2026-01-01',
  endsOn: '2028-01-01',
  lastHeldOn: null,
  plannedOn: null,
  visitsLeft: 12,
  actions: [],
};

test('the first visit comes within a month of the enrolment', () => {
  expect(nextVisit(begun, '2026-01-10')).toEqual({ on: '2026-01-31', because: 'spacing', late: false });
  expect(nextVisit(begun, '2026-02-10')).toEqual({ on: '2026-01-31', because: 'spacing', late: true });
});

test('what is left of the visits is spread over what is left of the time', () => {
  const twoHeld = { ...begun, lastHeldOn: '2026-03-01', visitsLeft: 10 };
  // 671 days for ten visits.
  expect(nextVisit(twoHeld, '2026-03-02')).toEqual({ on: '2026-05-07', because: 'spacing', late: false });
});

test('an action that falls due brings the visit forward, a week before and two weeks after the last one at the earliest', () => {
  const due = (dueOn: string) => ({
    ...begun,
    lastHeldOn: '2026-03-01',
    visitsLeft: 10,
    actions: [
      { state: 'doing' as const, dueOn },
      { state: 'done' as const, dueOn: '2026-03-20' },
    ],
  });
  expect(nextVisit(due('2026-04-10'), '2026-03-02')).toEqual({ on: '2026-04-03', because: 'action_due', late: false });
  expect(nextVisit(due('2026-03-10'), '2026-03-02')).toEqual({ on: '2026-03-15', because: 'action_due', late: false });
  expect(nextVisit(due('2026-09-01'), '2026-03-02')?.because).toBe('spacing');
});

test('the day that was agreed stands, and is late once it has passed', () => {
  const planned = { ...begun, plannedOn: '2026-02-20' };
  expect(nextVisit(planned, '2026-02-20')).toEqual({ on: '2026-02-20', because: 'planned', late: false });
  expect(nextVisit(planned, '2026-02-21')?.late).toBe(true);
});

test('nothing is proposed once the budget is spent or the time is over', () => {
  expect(nextVisit({ ...begun, visitsLeft: 0 }, '2026-02-01')).toBeNull();
  expect(nextVisit(begun, '2028-01-02')).toBeNull();
});

test('who follows the proposals holds all twelve visits within the two years, whatever falls due', () => {
  const draw = draws(11);
  for (let round = 0; round < 200; round += 1) {
    const actions = Array.from({ length: 5 }, () => ({
      state: 'todo' as const,
      dueOn: new Date(Date.parse('2026-01-01') + Math.floor(draw() * 730) * 86_400_000).toISOString().slice(0, 10),
    }));
    let state = { ...begun, actions };
    for (let held = 0; held < 12; held += 1) {
      const today = state.lastHeldOn ?? state.enrolledOn;
      const next = nextVisit(state, today)!;
      expect(next.on >= today && next.on <= state.endsOn).toBe(true);
      state = { ...state, lastHeldOn: next.on, visitsLeft: state.visitsLeft - 1 };
    }
  }
});
