import { expect, test } from 'vitest';
import { isStale, isToBeAsked, reasonNotToShow } from './product.ts';

const draft = { state: 'draft', unit: 'kg', concept: 'honey', valueChain: null, hiddenWhy: '' } as const;

test('what is shown has a unit and somebody has said what it is', () => {
  expect(reasonNotToShow(draft, false)).toBeNull();
  expect(reasonNotToShow({ ...draft, unit: null }, false)).toBe('unit_missing');
  expect(reasonNotToShow({ ...draft, concept: null }, false)).toBe('kind_missing');
  expect(reasonNotToShow({ ...draft, concept: null, valueChain: 'honey' }, false)).toBeNull();
  expect(reasonNotToShow({ ...draft, state: 'retired' }, true)).toBe('retired');
});

test('what the office hid, the office alone shows again', () => {
  const hidden = { ...draft, state: 'hidden', hiddenWhy: 'Photo d’un autre produit' } as const;
  expect(reasonNotToShow(hidden, false)).toBe('hidden_by_office');
  expect(reasonNotToShow(hidden, true)).toBeNull();
  expect(reasonNotToShow({ ...hidden, hiddenWhy: '' }, false)).toBeNull();
});

test('a structure is asked before its season and when its word has grown old, once each time', () => {
  const honey = { available: [5, 6, 7], confirmedOn: '2026-01-10', askedOn: null };
  expect(isToBeAsked(honey, '2026-03-20')).toBe(false);
  expect(isToBeAsked(honey, '2026-04-02')).toBe(true);
  expect(isToBeAsked({ ...honey, askedOn: '2026-04-02' }, '2026-04-20')).toBe(false);
  expect(isToBeAsked({ ...honey, confirmedOn: '2026-03-30' }, '2026-04-20')).toBe(false);
  const soap = { available: [], confirmedOn: '2026-01-10', askedOn: null };
  expect(isToBeAsked(soap, '2026-07-01')).toBe(false);
  expect(isToBeAsked(soap, '2026-08-10')).toBe(true);
  expect(isStale(soap, '2026-08-10')).toBe(true);
});
