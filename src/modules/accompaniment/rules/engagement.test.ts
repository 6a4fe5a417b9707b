import { expect, test } from 'vitest';
import { reasonNotToAccept, reasonNotToAccompany, reasonNotToComplete, reasonNotToWithdraw } from './engagement.ts';

test('only those who asked, or wait, are given a place', () => {
  expect(reasonNotToAccept('applied')).toBeNull();
  expect(reasonNotToAccept('waitlisted')).toBeNull();
  expect(reasonNotToAccept('active')).toBe('not_waiting');
});

test('one withdraws until the end, and once', () => {
  expect(reasonNotToWithdraw('active')).toBeNull();
  expect(reasonNotToWithdraw('completed')).toBe('engagement_ended');
  expect(reasonNotToWithdraw('withdrawn')).toBe('engagement_ended');
});

test('visits and plans are for those who hold a place', () => {
  expect(reasonNotToAccompany('enrolled')).toBeNull();
  expect(reasonNotToAccompany('waitlisted')).toBe('not_accompanied');
  expect(reasonNotToAccompany('completed')).toBe('not_accompanied');
});

test('an accompaniment is completed once it has begun and no action is left open', () => {
  expect(reasonNotToComplete('enrolled', 0)).toBe('not_begun');
  expect(reasonNotToComplete('active', 2)).toBe('plan_unfinished');
  expect(reasonNotToComplete('active', 0)).toBeNull();
  expect(reasonNotToComplete('withdrawn', 0)).toBe('engagement_ended');
});
