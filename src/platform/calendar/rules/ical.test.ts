import { expect, test } from 'vitest';
import { escaped, folded, icalOf } from './ical.ts';
import type { CalendarEvent } from './ical.ts';

const hour = 3_600_000;
const change = Date.UTC(2026, 8, 20, 2);
/** One hour ahead until the clock is put back. */
const offsetAt = (instant: number): number => (instant < change ? hour : 0);
const zone = 'Africa/Casablanca';
const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a@twiza',
  start: Date.UTC(2026, 8, 15, 8),
  end: Date.UTC(2026, 8, 15, 15),
  title: 'Comptabilité',
  changed: Date.UTC(2026, 8, 1),
  sequence: 2,
  ...changes,
});
const lines = (events: CalendarEvent[]): string[] =>
  icalOf({ name: 'Mes séances', zone, events }, offsetAt).split('\r\n');

test('text is escaped as the format asks, and controls are left out', () => {
  expect(escaped('a, b; c\\d\ne\r\nf\u0000\u0007')).toBe('a\\, b\\; c\\\\d\\ne\\nf');
});

test('lines are folded at 75 octets, never in the middle of a letter, and unfold to what they were', () => {
  for (const text of [
    'x'.repeat(300),
    'محاسبة التعاونية '.repeat(20),
    '🧶'.repeat(60),
    'é'.repeat(75),
    'a'.repeat(75),
  ]) {
    const parts = folded(text).split('\r\n');
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    expect(parts.map((part, place) => (place === 0 ? part : part.slice(1))).join('')).toBe(text);
    expect(parts.join('')).not.toContain('\uFFFD');
  }
  expect(folded('a'.repeat(75))).not.toContain('\r\n');
});

test('hours are those of the wall, and the zone says each change of its clock between the events', () => {
  const all = lines([
    event(),
    event({ uid: 'b@twiza', start: Date.UTC(2026, 9, 1, 9), end: Date.UTC(2026, 9, 1, 12) }),
  ]);
  expect(all).toContain(`DTSTART;TZID=${zone}:20260915T090000`);
  expect(all).toContain(`DTSTART;TZID=${zone}:20261001T090000`);
  expect(all.filter((line) => line === 'BEGIN:STANDARD')).toHaveLength(2);
  const at = all.indexOf('DTSTART:20260920T030000');
  expect(all.slice(at, at + 3)).toEqual(['DTSTART:20260920T030000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000']);
});

test('an event keeps its name for ever and says that it was called off', () => {
  const all = lines([event({ cancelled: true, place: 'Dar Chabab, Taroudannt', detail: 'Apportez\nvos comptes' })]);
  for (const line of [
    'UID:a@twiza',
    'SEQUENCE:2',
    'STATUS:CANCELLED',
    'LOCATION:Dar Chabab\\, Taroudannt',
    'DESCRIPTION:Apportez\\nvos comptes',
    'DTSTAMP:20260901T000000Z',
  ])
    expect(all).toContain(line);
  expect(all[0]).toBe('BEGIN:VCALENDAR');
  expect(all.at(-1)).toBe('');
});

test('a calendar without events is whole and has no zone to tell', () => {
  const all = lines([]);
  expect(all).toContain('END:VCALENDAR');
  expect(all).not.toContain('BEGIN:VTIMEZONE');
});
