import { expect, test } from 'vitest';
import { eligibilityOf } from './eligibility.ts';
import type { EligibilityRule } from './eligibility.ts';
import type { Answers } from './form.ts';

const rule = (code: string, when: EligibilityRule['when']): EligibilityRule => ({ code, when, say: {} });
const young = rule('young', { question: 'cooperative.age_years', atMost: 4 });
const small = rule('small', {
  all: [
    { question: 'members', atMost: 50 },
    { question: 'women', atLeast: 5 },
  ],
});
const either = rule('either', {
  any: [
    { question: 'members', atLeast: 5 },
    { question: 'women', atLeast: 5 },
  ],
});

const states = (rules: EligibilityRule[], answers: Answers) => eligibilityOf(rules, answers).map(({ state }) => state);

test('nobody is refused before every answer of a rule is there', () => {
  expect(states([young, small, either], {})).toEqual(['unknown', 'unknown', 'unknown']);
  expect(states([small], { cooperative: { members: 60 } })).toEqual(['unknown']);
  expect(states([small], { cooperative: { members: 60, women: 10 } })).toEqual(['not_met']);
  expect(states([young], { cooperative: { age_years: 5 } })).toEqual(['not_met']);
});

test('a rule that is already true is met, whatever is still missing', () => {
  expect(states([either], { cooperative: { members: 7 } })).toEqual(['met']);
  expect(states([young], { cooperative: { age_years: 0 } })).toEqual(['met']);
});

test('each rule comes with its own state, in the order of the call', () => {
  const answers = { cooperative: { age_years: 9, members: 7, women: 7 } };
  expect(eligibilityOf([young, small, either], answers).map(({ rule: { code }, state }) => [code, state])).toEqual([
    ['young', 'not_met'],
    ['small', 'met'],
    ['either', 'met'],
  ]);
});

test('over all answers from 0 to 9 and none: met exactly when true, and unknown only when an answer lacks', () => {
  const values = [undefined, ...Array.from({ length: 10 }, (_, i) => i)];
  for (const members of values)
    for (const women of values) {
      const cooperative = {
        ...(members === undefined ? {} : { members }),
        ...(women === undefined ? {} : { women }),
      };
      const [state] = states([either], { cooperative });
      const met = (members ?? 0) >= 5 || (women ?? 0) >= 5;
      const known = members !== undefined && women !== undefined;
      expect(state).toBe(met ? 'met' : known ? 'not_met' : 'unknown');
    }
});
