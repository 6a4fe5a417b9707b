import { expect, test } from 'vitest';
import { lacksOf, reportOf } from './visit-here.ts';
import type { VisitTyped } from './visit-here.ts';

const today = '2026-11-25';
const typed = (changes: Partial<VisitTyped> = {}): VisitTyped => ({
  heldOn: today,
  began: '',
  minutes: 90,
  place: 'premises',
  themes: ['finance'],
  summary: ' Comptes à jour. ',
  women: 3,
  men: 0,
  unknown: 1,
  signedBy: 'Fadma',
  nextOn: '',
  photos: ['p'],
  voices: ['v'],
  signature: 's',
  moves: {},
  ...changes,
});

test('a whole report lacks nothing, and says who was met without guessing', () => {
  expect(lacksOf(typed(), today)).toEqual([]);
  expect(reportOf('v1', 'e1', typed())).toMatchObject({
    visit: 'v1',
    engagement: 'e1',
    began: null,
    nextOn: null,
    summary: 'Comptes à jour.',
    present: [
      { sex: 'women', age_band: 'unknown', persons: 3 },
      { sex: 'unknown', age_band: 'unknown', persons: 1 },
    ],
    media: [
      { kind: 'photo', digest: 'p' },
      { kind: 'voice', digest: 'v' },
      { kind: 'signature', digest: 's' },
    ],
  });
});

test('what the house would refuse is said here', () => {
  expect(lacksOf(typed({ place: '', themes: [], women: 0, unknown: 0 }), today)).toEqual([
    'place',
    'themes',
    'nobody_present',
  ]);
  expect(lacksOf(typed({ heldOn: '2026-11-26' }), today)).toEqual(['future']);
  expect(lacksOf(typed({ nextOn: today }), today)).toEqual(['next_before']);
  expect(lacksOf(typed({ moves: { a: { to: 'dropped', why: ' ' } } }), today)).toEqual(['why_dropped']);
  expect(lacksOf(typed({ moves: { a: { to: 'dropped', why: 'Vendu' } } }), today)).toEqual([]);
});
