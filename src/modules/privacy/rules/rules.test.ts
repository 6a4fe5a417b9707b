import { describe, expect, test } from 'vitest';
import { openingHours, reasonNotToOpen, untilOf } from './opening.ts';
import { expiryBefore, monthsKept, reasonNotToKeep } from './retention.ts';

describe('an exceptional opening', () => {
  const asked = { keepsAlready: false, open: [], structure: 'a' };

  test('is given for what is out of reach', () => expect(reasonNotToOpen(asked)).toBeNull());

  test('is not given twice, nor for what is in reach', () => {
    expect(reasonNotToOpen({ ...asked, open: [{ structure: 'a' }] })).toBe('already_open');
    expect(reasonNotToOpen({ ...asked, keepsAlready: true })).toBe('already_in_reach');
  });

  test('is said to be open already when that is why it is in reach', () => {
    expect(reasonNotToOpen({ ...asked, keepsAlready: true, open: [{ structure: 'a' }] })).toBe('already_open');
  });

  test('is not a way to live', () => {
    expect(reasonNotToOpen({ ...asked, open: [{ structure: 'b' }, { structure: 'c' }] })).toBeNull();
    const three = ['b', 'c', 'd'].map((structure) => ({ structure }));
    expect(reasonNotToOpen({ ...asked, open: three })).toBe('too_many_open');
  });

  test('ends by itself', () => {
    const now = new Date('2026-11-25T10:00:00Z');
    expect(openingHours.map((hours) => untilOf(now, hours).toISOString())).toEqual([
      '2026-11-25T11:00:00.000Z',
      '2026-11-25T18:00:00.000Z',
      '2026-11-27T10:00:00.000Z',
    ]);
  });
});

describe('how long names stay', () => {
  test.each([
    ['2026-11-25T10:00:00Z', 12, '2025-11-25T10:00:00.000Z'],
    ['2026-03-31T10:00:00Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2024-03-31T10:00:00Z', 1, '2024-02-29T10:00:00.000Z'],
    ['2026-01-15T10:00:00Z', 13, '2024-12-15T10:00:00.000Z'],
  ])('%s less %i months is %s', (now, months, before) => {
    expect(expiryBefore(new Date(now), months).toISOString()).toBe(before);
  });

  test('the office decides within what the room allows', () => {
    const span = { months: 36, least: 12, most: 120 };
    expect(monthsKept(null, span)).toBe(36);
    expect(monthsKept(24, span)).toBe(24);
    expect(monthsKept(1, span)).toBe(12);
    expect(reasonNotToKeep(11, span)).toBe('too_short');
    expect(reasonNotToKeep(121, span)).toBe('too_long');
    expect(reasonNotToKeep(12, span)).toBeNull();
  });
});
