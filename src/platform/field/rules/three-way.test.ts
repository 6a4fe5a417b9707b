import { expect, test } from 'vitest';
import { sameValue, threeWay } from './three-way.ts';

test('fields changed on one side only are merged', () => {
  const current = { phone: 'new in the office', note: 'old' };
  expect(threeWay({ note: { before: 'old', after: 'said in the valley' } }, current)).toEqual({
    set: { note: 'said in the valley' },
    clashes: [],
    already: [],
  });
});

test('a field changed otherwise on both sides is written by nobody, and all three values are kept', () => {
  expect(threeWay({ note: { before: 'a', after: 'b' } }, { note: 'c' })).toEqual({
    set: {},
    clashes: [{ field: 'note', before: 'a', phone: 'b', office: 'c' }],
    already: [],
  });
});

test('both sides having come to the same value is no clash', () => {
  expect(threeWay({ note: { before: 'a', after: 'b' } }, { note: 'b' }).already).toEqual(['note']);
});

test('emptying a field that somebody filled meanwhile is a clash, and nothing is emptied', () => {
  const { set, clashes } = threeWay({ note: { before: 'a', after: null } }, { note: 'c' });
  expect(set).toEqual({});
  expect(clashes).toHaveLength(1);
});

test('what is empty, absent or null is the same; the order of keys says nothing; that of a list does', () => {
  expect(sameValue(null, undefined)).toBe(true);
  expect(sameValue('', null)).toBe(true);
  expect(sameValue([], null)).toBe(true);
  expect(sameValue([''], null)).toBe(false);
  expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1, c: null })).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue(0, null)).toBe(false);
  expect(sameValue(false, null)).toBe(false);
});
