import { expect, test } from 'vitest';
import type { DayAtWork } from './day-at-work.ts';
import { planFile, stands } from './plan-file.ts';
import { planMeetings } from './plan-meetings.ts';
import { readMeetingDay } from './read-meeting-day.ts';

const at = (hour: number): Date => new Date(Date.UTC(2027, 4, 12, hour));
const person = (id: string, kind: 'buyer' | 'cooperative' | 'interpreter', languages: string[]) => ({
  ...{ id, kind, languages, state: 'registered' as const, stepFree: false, absent: [] as string[] },
});
const meeting = (id: string, cooperative: string, slot: string, state: 'planned' | 'begun' | 'missed' = 'planned') => ({
  ...{ id, buyer: 'B', cooperative, slot, table: 'T', interpreter: 'I', wish: 'may' as const, state, pinned: false },
});
const day: DayAtWork = {
  slots: ['1', '2', '3'].map((id, n) => ({ id, startsAt: at(9 + n), endsAt: at(10 + n) })),
  tables: [{ id: 'T', name: 'A', stepFree: true }],
  participants: [
    person('B', 'buyer', ['fr']),
    person('C', 'cooperative', ['ary']),
    person('D', 'cooperative', ['ar']),
    person('I', 'interpreter', ['ar', 'fr']),
  ],
  wishes: ['C', 'D'].map((cooperative) => ({ buyer: 'B', cooperative, wish: 'may' as const })),
  meetings: [meeting('m', 'C', '1', 'begun'), meeting('n', 'D', '2')],
};
const asked = { now: at(9), seed: 's', again: true, fill: false };
const changed = (id: string, change: object): DayAtWork => ({
  ...day,
  participants: day.participants.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const again = (work: DayAtWork) => planMeetings(readMeetingDay(planFile(work, asked))).meetings;

test('what is begun stands, what is missed does not, and a slot that has begun holds those who are there', () => {
  expect(day.meetings.map((one) => stands(day, one, at(9)))).toEqual([true, false]);
  expect(stands(day, day.meetings[1]!, at(10))).toBe(true);
  expect(stands(changed('D', { absent: ['2'] }), day.meetings[1]!, at(10))).toBe(false);
  expect(stands(day, meeting('x', 'C', '1', 'missed'), at(9))).toBe(false);
  expect(stands(day, { ...day.meetings[1]!, pinned: true }, at(8))).toBe(true);
});

test('an interpreter who leaves in the middle of a meeting interprets no other', () => {
  const left = again(changed('I', { state: 'withdrawn' }));
  expect(left.map(({ cooperative, held }) => [cooperative, held])).toEqual([['C', true]]);
});

test('a meeting goes to another slot when somebody comes later, and what is begun stays', () => {
  const later = again(changed('D', { absent: ['1', '2'] }));
  expect(later.map(({ cooperative, slot }) => [cooperative, slot])).toEqual([
    ['C', '1'],
    ['D', '3'],
  ]);
});

test('spoken and written Arabic need no interpreter between them', () => {
  const work = changed('B', { languages: ['ary'] });
  expect(planFile(work, asked).buyers[0]!.languages).toEqual(['ar']);
});
