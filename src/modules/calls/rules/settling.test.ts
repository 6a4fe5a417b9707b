import { expect, test } from 'vitest';
import { reasonNotToSettle } from './settling.ts';

const contested = { agent: 'a', contestedAt: new Date('2026-11-20'), settled: null };
const by = (id: string | null, callState = 'published', outcome: 'kept' | 'annulled' = 'annulled') => ({
  by: id,
  callState,
  outcome,
});

test('a contested mandate is settled once, by another than its agent', () => {
  expect(reasonNotToSettle(contested, by('o'))).toBeNull();
  expect(reasonNotToSettle(contested, by('a'))).toBe('mandate_own');
  expect(reasonNotToSettle({ ...contested, settled: 'kept' }, by('o'))).toBe('mandate_settled');
  expect(reasonNotToSettle({ ...contested, contestedAt: null }, by('o'))).toBe('mandate_not_contested');
  expect(reasonNotToSettle(null, by('o'))).toBe('mandate_not_contested');
});

test('once the jury judges, it may be kept and no longer annulled', () => {
  expect(reasonNotToSettle(contested, by('o', 'judged'))).toBe('jury_has_started');
  expect(reasonNotToSettle(contested, by('o', 'judged', 'kept'))).toBeNull();
});
