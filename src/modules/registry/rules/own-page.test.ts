import { expect, test } from 'vitest';
import { whatIsMissing } from './own-page.ts';

const full = {
  counted: '2026-02-01',
  president: true,
  contacts: 2,
  published: 1,
  products: 3,
  summary: 1,
  photos: 1,
  today: '2026-11-25',
};

test('a page that has all lacks nothing', () => {
  expect(whatIsMissing(full)).toEqual([]);
});

test('a count is asked for again after a year, not before', () => {
  expect(whatIsMissing({ ...full, counted: '2025-11-25' })).toEqual([]);
  expect(whatIsMissing({ ...full, counted: '2025-11-24' })).toEqual(['members_old']);
  expect(whatIsMissing({ ...full, counted: null })).toEqual(['members_never']);
});

test('a contact is first to be given, then to be published', () => {
  expect(whatIsMissing({ ...full, contacts: 0, published: 0 })).toEqual(['contact']);
  expect(whatIsMissing({ ...full, published: 0 })).toEqual(['contact_public']);
});
