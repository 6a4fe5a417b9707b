import { expect, test } from 'vitest';
import { valueSaid } from './value-said.ts';

test.each([
  [null, '—'],
  ['', '—'],
  ['Fadma', 'Fadma'],
  [3, '3'],
  [{ score: 3, reason: '', note: '' }, '3'],
  [{ score: null, reason: 'Pas née', note: '' }, 'Pas née'],
  [{ status: 'present', people: 4, classes: [], named: [] }, 'present · 4'],
  [['argan', 'miel'], 'argan, miel'],
  [{}, '—'],
])('%j is said as %s', (value, said) => {
  expect(valueSaid(value, '—')).toBe(said);
});
