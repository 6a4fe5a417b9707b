import { expect, test } from 'vitest';
import { freeHours, fullMonth, hoursByMonth } from './load.ts';

const november = { startsOn: '2026-11-01', endsOn: '2026-11-30', hours: 20 };

test('a mission over two months weighs on each by its days', () => {
  const across = hoursByMonth({ startsOn: '2026-11-26', endsOn: '2026-12-05', hours: 10 });
  expect([...across].map(([month, hours]) => [month, Math.round(hours * 100) / 100])).toEqual([
    ['2026-11', 5],
    ['2026-12', 5],
  ]);
});

test('capacity is counted month by month, to the last hour', () => {
  const more = { startsOn: '2026-11-10', endsOn: '2026-11-12', hours: 4 };
  expect(fullMonth(24, [november], more)).toBeNull();
  expect(fullMonth(23, [november], more)).toBe('2026-11');
  expect(fullMonth(23, [november], { ...more, startsOn: '2026-12-01', endsOn: '2026-12-03' })).toBeNull();
  expect(freeHours(24, [november], more)).toBeCloseTo(4);
  expect(freeHours(10, [november], more)).toBe(0);
});
