import { expect, test } from 'vitest';
import { differs, settleAttendance, withoutNamed } from './attendance.ts';
import type { Settled, Told } from './attendance.ts';
import { movingUp, seatsLeft } from './seats.ts';
import { reasonNotToChange, reasonNotToRecord } from './session.ts';

const told = (changes: Partial<Told>): Told => ({
  status: 'present',
  people: null,
  classes: [],
  named: [],
  ...changes,
});
const sum = ({ classes }: Settled): number => classes.reduce((all, { people }) => all + people, 0);
const unknown = { sex: 'unknown', age_band: 'unknown' } as const;

test('whoever is counted and not described is unknown, and the classes add up to the people', () => {
  const settled = settleAttendance(told({ people: 5, classes: [{ sex: 'women', age_band: 'under_35', people: 2 }] }));
  expect(settled).toEqual({
    status: 'present',
    way: 'by_count',
    people: 5,
    classes: [
      { sex: 'women', age_band: 'under_35', people: 2 },
      { ...unknown, people: 3 },
    ],
  });
  for (const people of [1, 2, 40]) expect(sum(settleAttendance(told({ people })) as Settled)).toBe(people);
});

test('without a total the classes are it; without both nobody is invented', () => {
  expect(settleAttendance(told({ classes: [{ sex: 'men', age_band: 'unknown', people: 3 }] }))).toMatchObject({
    people: 3,
  });
  expect(settleAttendance(told({}))).toBe('nobody_counted');
  expect(settleAttendance(told({ people: 0 }))).toBe('nobody_counted');
});

test('details that exceed the total, and people of an absent cooperative, are refused', () => {
  const classes = [{ sex: 'women', age_band: 'over_59', people: 4 }] as const;
  expect(settleAttendance(told({ people: 3, classes }))).toBe('classes_exceed_people');
  expect(settleAttendance(told({ status: 'absent', people: 1 }))).toBe('absent_with_people');
  expect(settleAttendance(told({ status: 'excused', classes }))).toBe('absent_with_people');
  expect(settleAttendance(told({ status: 'excused' }))).toMatchObject({ status: 'excused', people: 0, classes: [] });
});

test('a cooperative whose people are named is present as soon as one of them is', () => {
  const named = [
    { sex: 'women', age_band: 'under_35', status: 'present' },
    { sex: 'women', age_band: 'under_35', status: 'absent' },
    { sex: 'men', age_band: 'over_59', status: 'excused' },
  ] as const;
  expect(settleAttendance(told({ named }))).toEqual({
    status: 'present',
    way: 'by_name',
    people: 1,
    classes: [{ sex: 'women', age_band: 'under_35', people: 1 }],
  });
  expect(settleAttendance(told({ named, people: 3 }))).toMatchObject({ people: 3, status: 'present' });
  expect(settleAttendance(told({ named: named.slice(1) }))).toMatchObject({ status: 'excused', people: 0 });
  expect(settleAttendance(told({ named: named.slice(1, 2), status: 'present' }))).toMatchObject({ status: 'absent' });
});

test('the same classes in another order are no correction, another class is', () => {
  const one: Settled = {
    status: 'present',
    way: 'by_count',
    people: 2,
    classes: [
      { sex: 'women', age_band: 'under_35', people: 1 },
      { ...unknown, people: 1 },
    ],
  };
  expect(differs(one, { ...one, classes: one.classes.toReversed() })).toBe(false);
  expect(differs(one, { ...one, classes: [{ ...unknown, people: 2 }] })).toBe(true);
  expect(differs(one, { status: 'absent', way: 'by_count', people: 0, classes: [] })).toBe(true);
});

test('the waiting list moves up in its order, and a request too large lets those behind it pass', () => {
  const asking = [
    { structure: 'a', seats: 6, state: 'enrolled' },
    { structure: 'b', seats: 3, state: 'waitlisted' },
    { structure: 'c', seats: 2, state: 'waitlisted' },
    { structure: 'd', seats: 1, state: 'withdrawn' },
    { structure: 'e', seats: 1, state: 'waitlisted' },
  ] as const;
  expect(seatsLeft(8, asking)).toBe(2);
  expect(movingUp(8, asking)).toEqual(['c']);
  expect(movingUp(9, asking)).toEqual(['b']);
  expect(movingUp(12, asking)).toEqual(['b', 'c', 'e']);
  expect(movingUp(5, asking)).toEqual([]);
});

test('attendance is recorded from an hour before the beginning, and never of a cancelled session', () => {
  const startsAt = new Date('2026-12-01T09:00:00Z');
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
  expect(reasonNotToRecord({ state: 'planned', startsAt }, at(-61))).toBe('session_to_come');
  expect(reasonNotToRecord({ state: 'planned', startsAt }, at(-60))).toBeNull();
  expect(reasonNotToRecord({ state: 'held', startsAt }, at(9000))).toBeNull();
  expect(reasonNotToRecord({ state: 'cancelled', startsAt }, at(10))).toBe('session_cancelled');
  expect(reasonNotToChange({ state: 'planned' })).toBeNull();
  expect(reasonNotToChange({ state: 'held' })).toBe('session_held');
});

test('what was settled, shown again and sent again unchanged, settles the same', () => {
  const named = [
    { sex: 'women', age_band: 'under_35', status: 'present' },
    { sex: 'men', age_band: 'over_59', status: 'absent' },
  ] as const;
  const classes = [
    { sex: 'women', age_band: 'under_35', people: 1 },
    { sex: 'men', age_band: 'unknown', people: 2 },
  ] as const;
  const first = settleAttendance(told({ people: 6, named, classes })) as Settled;
  const again = told({ people: first.people, named, classes: withoutNamed(first.classes, named) });
  expect(differs(first, settleAttendance(again) as Settled)).toBe(false);
});
