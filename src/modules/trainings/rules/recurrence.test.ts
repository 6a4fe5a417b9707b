import { expect, test } from 'vitest';
import { daysOf } from './recurrence.ts';

test('a weekly schedule keeps its weekday over the end of a year', () => {
  expect(daysOf({ every: 'week', first: '2026-12-22', times: 3, interval: 1 })).toEqual([
    '2026-12-22',
    '2026-12-29',
    '2027-01-05',
  ]);
  expect(daysOf({ every: 'week', first: '2026-12-22', times: 2, interval: 2 })).toEqual(['2026-12-22', '2027-01-05']);
});

test('a monthly schedule on the 31st takes the last day of shorter months and comes back to the 31st', () => {
  expect(daysOf({ every: 'month', first: '2026-12-31', times: 4, by: 'day' })).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
  ]);
});

test('the second Tuesday stays the second Tuesday, and the fifth stands for the last', () => {
  expect(daysOf({ every: 'month', first: '2026-12-08', times: 3, by: 'weekday' })).toEqual([
    '2026-12-08',
    '2027-01-12',
    '2027-02-09',
  ]);
  expect(daysOf({ every: 'month', first: '2026-12-29', times: 3, by: 'weekday' })).toEqual([
    '2026-12-29',
    '2027-01-26',
    '2027-02-23',
  ]);
});

test('dates are taken in their order, each once', () => {
  expect(daysOf({ every: 'dates', dates: ['2027-03-02', '2027-01-05', '2027-03-02'] })).toEqual([
    '2027-01-05',
    '2027-03-02',
  ]);
  expect(daysOf({ every: 'once', first: '2027-01-05' })).toEqual(['2027-01-05']);
});
