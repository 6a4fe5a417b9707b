import { expect, test } from 'vitest';
import { choicesFrom, choicesTyped } from './choices-typed.ts';
import { conditionFrom, conditionTyped } from './condition-typed.ts';
import { earlierQuestions } from './edit-form.ts';
import { prizeForm } from './shipped/prize-form.ts';
import { untranslatedIn } from './untranslated.ts';

test('choices are typed one a line, and typed again as they were read', () => {
  const typed = 'food | Alimentation | التغذية | Food\r\n\r\ncraft|Artisanat\nother | | | Other';
  const choices = choicesFrom(typed);
  expect(choices).toEqual([
    { value: 'food', label: { fr: 'Alimentation', ar: 'التغذية', en: 'Food' } },
    { value: 'craft', label: { fr: 'Artisanat' } },
    { value: 'other', label: { en: 'Other' } },
  ]);
  expect(choicesFrom(choicesTyped(choices as never))).toEqual(choices);
  for (const { choices: shipped } of prizeForm.sections.flatMap(({ questions }) => questions))
    expect(choicesFrom(choicesTyped(shipped))).toEqual(shipped ?? []);
});

test.each([
  ['a | A\nb', 2],
  ['| A', 1],
  ['a | A | B | C | D', 1],
  [`${'x'.repeat(61)} | A`, 1],
])('%j is wrong at line %d', (typed, line) => {
  expect(choicesFrom(typed)).toEqual({ line });
});

const earlier = (name: string) => earlierQuestions(prizeForm, 'pieces', null).find((one) => one.name === name)!;

test.each([
  ['cooperative.activity', 'is', 'Autre', { question: 'cooperative.activity', is: 'other' }],
  ['cooperative.activity', 'isNot', 'الصناعة التقليدية', { question: 'cooperative.activity', isNot: 'craft' }],
  ['cooperative.activity', 'is', 'Rien de tel', null],
  ['cooperative.activity', 'atLeast', 'other', null],
  ['cooperative.members', 'atLeast', '١٢', { question: 'cooperative.members', atLeast: 12 }],
  ['cooperative.members', 'atMost', 'douze', null],
  ['cooperative.earlier_prize', 'is', 'لا', { question: 'cooperative.earlier_prize', is: false }],
  ['cooperative.earlier_prize', 'is', 'peut-être', null],
  ['project.title', 'answered', '', { question: 'project.title', answered: true }],
  ['project.title', 'is', ' ', null],
  ['project.title', 'nothing', 'x', null],
])('%s %s %j', (name, comparison, typed, condition) => {
  expect(conditionFrom(earlier(name), comparison, typed)).toEqual(condition);
  if (condition) expect(conditionTyped(condition as never)).toMatchObject({ question: name, comparison });
});

test('a condition that joins several is left whole', () => {
  expect(conditionTyped({ all: [] })).toBeNull();
  expect(conditionTyped({ question: 'x', answered: false })).toBeNull();
});

test('a text missing in a language is counted, an absent hint is not', () => {
  expect(untranslatedIn(prizeForm)).toBe(0);
  expect(untranslatedIn({ title: { fr: 'A' }, sections: [{ id: 'a', title: {}, questions: [] }] })).toBe(1);
});
