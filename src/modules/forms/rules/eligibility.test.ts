import { describe, expect, test } from 'vitest';
import { eligibilityOf, questionsNotAsked } from './eligibility.ts';
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

describe('what a rule may ask of a form', () => {
  const question = (id: string) => ({ id, kind: 'number' as const, label: { fr: id } });
  const section = (id: string, questions: string[]) => ({ id, title: { fr: id }, questions: questions.map(question) });
  const repeat = { atLeast: 1, atMost: 4, item: { fr: 'Produit' } };
  const form = {
    title: { fr: 'Candidature' },
    sections: [section('about', ['age', 'cost']), { ...section('products', ['price']), repeat }],
  };

  test('is what is asked once, named with its section or without', () => {
    const named = (name: string) => questionsNotAsked(form, { question: name, atLeast: 1 });
    expect([named('about.age'), named('age')]).toEqual([[], []]);
    expect(named('about.price')).toEqual(['about.price']);
    expect(named('products.price')).toEqual(['products.price']);
  });

  test('is looked for in every part of a condition, and an expression may count what is asked several times', () => {
    const joined = { any: [{ question: 'age', atLeast: 1 }, { all: [{ question: 'gone', answered: true as const }] }] };
    expect(questionsNotAsked(form, joined)).toEqual(['gone']);
    expect(questionsNotAsked(form, { expression: 'sum(${price}) > ${gone}' })).toEqual(['gone']);
  });
});
