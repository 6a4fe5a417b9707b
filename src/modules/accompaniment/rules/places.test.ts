import { expect, test } from 'vitest';
import { givenPlaces, placesFree, reasonNotToApply } from './places.ts';

const phase = { places: 5, quotas: { 'MA-08': 2, 'MA-10': 4 } };
const dates = { opensOn: '2026-03-01', closesOn: '2026-03-31', quotas: phase.quotas };

test('one applies from the first day to the last, both included, in a region that the phase covers', () => {
  const on = (today: string, region: string | null = 'MA-08') => reasonNotToApply(dates, { today, region });
  expect(on('2026-02-28')).toBe('phase_not_open_yet');
  expect(on('2026-03-01')).toBeNull();
  expect(on('2026-03-31')).toBeNull();
  expect(on('2026-04-01')).toBe('phase_closed');
  expect(on('2026-03-02', 'MA-01')).toBe('region_not_covered');
  expect(on('2026-03-02', null)).toBe('region_not_covered');
});

test('a region has what its quota leaves, and never more than the phase has left', () => {
  expect(placesFree(phase, {}, 'MA-10')).toBe(4);
  expect(placesFree(phase, { 'MA-08': 2, 'MA-10': 1 }, 'MA-10')).toBe(2);
  expect(placesFree(phase, { 'MA-08': 3 }, 'MA-08')).toBe(0);
  expect(placesFree(phase, {}, 'MA-01')).toBe(0);
});

test('places go in the order of arrival, and a full region does not hold back another', () => {
  const waiting = [
    { id: 'a', region: 'MA-08' },
    { id: 'b', region: 'MA-08' },
    { id: 'c', region: 'MA-10' },
  ];
  expect(givenPlaces(phase, { 'MA-08': 1 }, waiting)).toEqual(['a', 'c']);
  expect(givenPlaces(phase, { 'MA-08': 2, 'MA-10': 3 }, waiting)).toEqual([]);
});
