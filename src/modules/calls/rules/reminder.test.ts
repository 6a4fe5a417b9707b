import { expect, test } from 'vitest';
import { reminderDue } from './reminder.ts';

const closesAt = new Date('2026-12-01T22:59:00Z');
const before = (hours: number): Date => new Date(closesAt.getTime() - hours * 3_600_000);
const old = { createdAt: before(24 * 14), closesAt };

test('a draft is remembered three days and one day before the closing, at the very hour', () => {
  expect(reminderDue(old, new Date(before(72).getTime() - 1))).toBeNull();
  expect(reminderDue(old, before(72))).toBe('three_days');
  expect(reminderDue(old, new Date(before(24).getTime() - 1))).toBe('three_days');
  expect(reminderDue(old, before(24))).toBe('one_day');
  expect(reminderDue(old, new Date(closesAt.getTime() - 1))).toBe('one_day');
  expect(reminderDue(old, closesAt)).toBeNull();
});

test('one who has just begun is not told at once', () => {
  expect(reminderDue({ createdAt: before(60), closesAt }, before(50))).toBeNull();
  expect(reminderDue({ createdAt: before(60), closesAt }, before(20))).toBe('one_day');
  expect(reminderDue({ createdAt: before(20), closesAt }, before(10))).toBeNull();
});
