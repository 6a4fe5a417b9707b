import { expect, test } from 'vitest';
import { changesBetween, merge, same } from './merging.ts';

test('what is empty and what is absent say the same, and the order of keys says nothing', () => {
  expect(same({ fr: 'a', ar: '' }, { fr: 'a' })).toBe(true);
  expect(same({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(same(null, undefined)).toBe(true);
  expect(same(['a', 'b'], ['b', 'a'])).toBe(false);
});

test('only fields that differ are told', () => {
  expect(changesBetween({ a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({ before: { b: 2 }, after: { b: 3 } });
});

test('edits of different fields are joined, an edit of the same field to another value is a clash', () => {
  const base = { name: 'x', place: 'p', site: null };
  expect(merge(base, { ...base, place: 'q' }, { ...base, name: 'y' })).toEqual({
    merged: { name: 'y', place: 'q', site: null },
    clashes: [],
  });
  expect(merge(base, { ...base, name: 'z' }, { ...base, name: 'y' }).clashes).toEqual([
    { field: 'name', mine: 'y', theirs: 'z' },
  ]);
  expect(merge(base, { ...base, name: 'y' }, { ...base, name: 'y' }).clashes).toEqual([]);
});
