import { expect, test } from 'vitest';
import { needMet } from './need-met.ts';
import { proposalsFor, strongest } from './proposed-wish.ts';

const nothing = { state: null, buyerYes: null, suits: false, vetoes: [], conflict: false };
const said = (between: object) =>
  proposalsFor({ ...nothing, ...between }).map(({ side, wish, why }) => `${side} ${wish} ${why}`);

test('what both have said is a must for both, what one has said is a must for that one alone', () => {
  expect(said({ state: 'introduced' })).toEqual(['buyer must introduced', 'cooperative must introduced']);
  expect(said({ state: 'interested' })).toEqual(['buyer may interested', 'cooperative must interested']);
  expect(said({ state: 'interested', buyerYes: false })).toEqual([]);
  expect(said({ state: 'opened' })).toEqual(['buyer may invited', 'cooperative may invited']);
});

test('who suits a need and was never asked may be met; who said no is not proposed', () => {
  expect(said({ suits: true })).toEqual(['buyer may fits', 'cooperative may fits']);
  expect(said({ state: 'declined', suits: true })).toEqual([]);
  expect(said({})).toEqual([]);
});

test('a veto comes before anything, and the other side is shown nothing of it', () => {
  expect(said({ state: 'introduced', vetoes: ['structure'] })).toEqual(['cooperative no veto']);
  expect(said({ state: 'introduced', conflict: true })).toEqual(['office no conflict']);
});

test('of two needs the one that says the most is proposed', () => {
  const both = [...proposalsFor({ ...nothing, suits: true }), ...proposalsFor({ ...nothing, state: 'introduced' })];
  expect(strongest(both).map(({ why }) => why)).toEqual(['introduced', 'introduced']);
});

test('which need a meeting was about is the closest, the only open one, or the only one of her trade; else a question', () => {
  const need = (id: string, changes = {}) => ({ need: id, open: true, fits: false, state: null, ...changes });
  expect(needMet([need('a'), need('b', { state: 'invited' })])).toBe('b');
  expect(needMet([need('a'), need('b', { open: false })])).toBe('a');
  expect(needMet([need('a', { fits: true }), need('b')])).toBe('a');
  expect(needMet([need('a'), need('b')])).toBeNull();
  expect(needMet([])).toBeNull();
});
