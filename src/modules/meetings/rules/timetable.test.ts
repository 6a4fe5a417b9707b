import { expect, test } from 'vitest';
import { reasonNotToKeep, slotsOf } from './timetable.ts';

const hours = { from: '09:00', until: '11:20', minutes: 20, between: 0, breaks: [{ from: '10:00', until: '10:20' }] };

test('slots follow one another, none in a break, none beyond the end', () => {
  expect(slotsOf(hours).map(({ from }) => from)).toEqual(['09:00', '09:20', '09:40', '10:20', '10:40', '11:00']);
  expect(slotsOf({ ...hours, until: '11:19' }).at(-1)).toEqual({ from: '10:40', until: '11:00' });
});

test('a slot that would run into a break begins after it, and minutes between are kept', () => {
  const slots = slotsOf({ ...hours, minutes: 25, between: 5 });
  expect(slots.map(({ from }) => from)).toEqual(['09:00', '09:30', '10:20', '10:50']);
});

test('hours that make no day are refused', () => {
  expect(reasonNotToKeep(hours)).toBeNull();
  expect(reasonNotToKeep({ ...hours, until: '08:00' })).toBe('day_turned');
  expect(reasonNotToKeep({ ...hours, breaks: [{ from: '10:00', until: '09:00' }] })).toBe('break_turned');
  expect(reasonNotToKeep({ ...hours, breaks: [{ from: '08:00', until: '12:00' }] })).toBe('no_slot');
  expect(reasonNotToKeep({ ...hours, until: '20:00', minutes: 5 })).toBe('too_many_slots');
});
