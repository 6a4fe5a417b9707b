import { expect, test } from 'vitest';
import { fitOf, reasonOut } from './fit.ts';
import type { Able, Wanted } from './fit.ts';

const wanted: Wanted = {
  structure: 's1',
  sectors: ['agriculture'],
  skills: ['accounting', 'pricing'],
  language: 'ary',
  region: 'MA-09',
  remote: false,
  startsOn: '2026-12-01',
  endsOn: '2026-12-31',
  hours: 8,
};
const able: Able = {
  active: true,
  skills: ['accounting'],
  languages: ['fr', 'ary'],
  regions: ['MA-09'],
  remote: true,
  availableFrom: null,
  availableUntil: null,
  hoursMonth: 10,
  promised: [],
  conflicts: [],
  declined: false,
  stars: null,
  ratings: 0,
};

test('what keeps an expert out is named, the conflict before everything else', () => {
  expect(reasonOut(wanted, able)).toBeNull();
  const torn = { ...able, conflicts: [{ structure: 's1', sector: null }], languages: ['fr'] };
  expect(reasonOut(wanted, torn)).toBe('conflict_structure');
  expect(reasonOut(wanted, { ...able, conflicts: [{ structure: null, sector: 'agriculture' }] })).toBe(
    'conflict_sector',
  );
  expect(reasonOut(wanted, { ...able, conflicts: [{ structure: 's2', sector: 'crafts' }] })).toBeNull();
  expect(reasonOut(wanted, { ...able, languages: ['fr'] })).toBe('language');
  expect(reasonOut(wanted, { ...able, regions: ['MA-01'] })).toBe('region');
  expect(reasonOut({ ...wanted, remote: true }, { ...able, regions: ['MA-01'] })).toBeNull();
  expect(reasonOut(wanted, { ...able, availableUntil: '2026-11-15' })).toBe('not_available_then');
  expect(reasonOut(wanted, { ...able, promised: [{ ...wanted, hours: 3 }] })).toBe('no_hours_left');
  expect(reasonOut(wanted, { ...able, declined: true })).toBe('declined_before');
});

test('skills weigh most, free time and place next, and one bad word little', () => {
  const base = fitOf(wanted, able);
  expect(base).toMatchObject({ skills: ['accounting'], missing: ['pricing'], near: true });
  const both = fitOf(wanted, { ...able, skills: ['pricing', 'accounting'] });
  expect(both.score).toBeGreaterThan(base.score);
  const busy = fitOf(wanted, { ...able, promised: [{ ...wanted, hours: 5 }] });
  expect(busy.score).toBeLessThan(base.score);
  const unhappy = fitOf(wanted, { ...able, stars: 1, ratings: 1 });
  expect(base.score - unhappy.score).toBeLessThan(0.03);
  expect(both.score).toBeLessThanOrEqual(1);
});
