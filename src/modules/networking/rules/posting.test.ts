import { expect, test } from 'vitest';
import { isOver, missingOf, monthsBetween, reasonNotToOpen } from './posting.ts';
import type { PostingFacts } from './posting.ts';

const whole: PostingFacts = {
  side: 'need',
  state: 'draft',
  kind: 'sourcing',
  title: { fr: 'Miel' },
  territories: ['MA-03'],
  everywhere: false,
  amountFrom: null,
  amountBlank: 'to_discuss',
  fromOn: null,
  untilOn: '2026-12-20',
  answerBy: null,
  anonymous: false,
  shownAs: {},
  asked: {},
};
const today = '2026-11-18';

test('a whole draft opens until its last day, that day included', () => {
  expect(missingOf(whole)).toEqual([]);
  expect(reasonNotToOpen(whole, '2026-12-20')).toBeNull();
  expect(reasonNotToOpen(whole, '2026-12-21')).toBe('day_passed');
  expect(reasonNotToOpen({ ...whole, state: 'open' }, today)).toBe('not_a_draft');
});

test('without a territory or a day it stays a draft that says what is missing', () => {
  expect(missingOf({ ...whole, territories: [], untilOn: null })).toEqual(['where', 'when']);
  expect(missingOf({ ...whole, territories: [], everywhere: true })).toEqual([]);
  expect(missingOf({ ...whole, untilOn: null, answerBy: '2026-12-01' })).toEqual([]);
  expect(reasonNotToOpen({ ...whole, territories: [] }, today)).toBe('unfinished');
});

test('a place or a product that is not known is asked about before it opens', () => {
  expect(missingOf({ ...whole, territories: [], asked: { where: ['Imouzzer'], what: ['aflou'], unit: 'qx' } })).toEqual(
    ['asked_where', 'asked_what', 'asked_unit'],
  );
});

test('whoever stays unnamed says how to be shown; a blank amount has its reason', () => {
  expect(missingOf({ ...whole, anonymous: true })).toEqual(['shown_as']);
  expect(missingOf({ ...whole, anonymous: true, shownAs: { ar: 'فندق في فاس' } })).toEqual([]);
  expect(missingOf({ ...whole, amountBlank: null })).toEqual(['amount']);
  expect(missingOf({ ...whole, amountBlank: null, amountFrom: 0 })).toEqual([]);
});

test('it is over the day after its last one, and only while it stands', () => {
  const open = { ...whole, state: 'open' as const };
  expect(isOver(open, '2026-12-20')).toBe(false);
  expect(isOver(open, '2026-12-21')).toBe(true);
  expect(isOver({ ...open, state: 'closed' }, '2026-12-21')).toBe(false);
});

test('the months between two days go over the year, each once', () => {
  expect(monthsBetween('2026-11-18', '2027-02-01')).toEqual([1, 2, 11, 12]);
  expect(monthsBetween('2026-03-01', '2028-03-01')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(monthsBetween(null, '2027-02-01')).toEqual([]);
});
