import { expect, test } from 'vitest';
import { reasonNotToSpeak } from './speaking.ts';

const nobody = { represents: false, introduced: false, agent: false, mandated: false, claim: null };

test('a representative speaks, and so does whoever holds the mandate', () => {
  expect(reasonNotToSpeak({ ...nobody, represents: true, agent: true })).toBeNull();
  expect(reasonNotToSpeak({ ...nobody, mandated: true })).toBeNull();
});

test('an agent needs the mandate, whatever else was done', () => {
  expect(reasonNotToSpeak({ ...nobody, agent: true, introduced: true, claim: 'waiting' })).toBe('mandate_missing');
});

test('anybody else asks to represent it first, unless she brought it in herself', () => {
  expect(reasonNotToSpeak(nobody)).toBe('claim_missing');
  expect(reasonNotToSpeak({ ...nobody, claim: 'waiting' })).toBeNull();
  expect(reasonNotToSpeak({ ...nobody, claim: 'declined' })).toBe('claim_declined');
  expect(reasonNotToSpeak({ ...nobody, claim: 'withdrawn' })).toBe('claim_missing');
  expect(reasonNotToSpeak({ ...nobody, introduced: true })).toBeNull();
});
