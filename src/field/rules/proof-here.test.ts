import { expect, test } from 'vitest';
import { isBegun, isProof, toProveHere } from './proof-here.ts';
import type { ToProveRow } from './proof-here.ts';

const row: ToProveRow = {
  ...{ structure: 's', title: { fr: 'Virements' }, dueOn: null, state: 'waiting' },
  criteria: [
    { id: 'a', label: { fr: 'Reçu' }, wants: 'file', given: false },
    { id: 'b', label: { fr: 'Vu' }, wants: 'note', given: false },
  ],
};

test('a note proves where a note is enough, a photograph everywhere', () => {
  expect(isProof('note', { note: 'Vu', photo: '' })).toBe(true);
  expect(isProof('file', { note: 'Vu', photo: '' })).toBe(false);
  expect(isProof('file', { note: '', photo: 'abc' })).toBe(true);
  expect([isBegun({ note: ' ', photo: '' }), isBegun({ note: 'Vu', photo: '' })]).toEqual([false, true]);
});

test('what is captured here counts as given before it is sent, and a record told unreachable asks for nothing more', () => {
  const proof = { name: 'evidence.give_proof', record: 'i', input: { criterion: 'b' } };
  expect(toProveHere('i', row, [proof])?.criteria.map(({ given }) => given)).toEqual([false, true]);
  expect(toProveHere('other', row, [proof])?.criteria.map(({ given }) => given)).toEqual([false, false]);
  expect(toProveHere('i', row, [{ name: 'evidence.tell_unreachable', record: 'i', input: {} }])).toBeNull();
});
