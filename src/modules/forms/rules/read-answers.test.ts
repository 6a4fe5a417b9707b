import { expect, test } from 'vitest';
import { draws } from '../../../../test/support/draws.ts';
import type { Form, Question } from './form.ts';
import { answerFrom, answersAsked, problemOf, problemsOf } from './read-answers.ts';
import { prizeForm } from './shipped/prize-form.ts';

const asked = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id: 'q',
  kind,
  label: {},
  ...more,
});

test.each<[Question['kind'], unknown, unknown]>([
  ['text', '  Tifaouine ', 'Tifaouine'],
  ['text', '', null],
  ['text', undefined, null],
  ['text', ['one', 'two'], 'one'],
  ['number', '١٢', 12],
  ['number', 'douze', 'douze'],
  ['money', '50 000 MAD', 50_000],
  ['yes_no', 'yes', true],
  ['yes_no', 'no', false],
  ['yes_no', 'maybe', null],
  ['choices', 'a', ['a']],
  ['choices', ['a', 'b'], ['a', 'b']],
  ['choices', undefined, []],
  ['choices', '', []],
])('%s typed as %j is kept as %j', (kind, typed, answer) => {
  expect(answerFrom(asked(kind), typed)).toEqual(answer);
});

const choices = [{ value: 'a', label: {} }];

test.each<[string, Question, unknown, string | null]>([
  ['nothing where nothing is needed', asked('text'), null, null],
  ['nothing where something is needed', asked('text', { required: true }), null, 'missing'],
  ['no piece', asked('file', { required: true }), undefined, 'piece_missing'],
  ['zero', asked('number', { required: true, minimum: 0 }), 0, null],
  ['no, as an answer', asked('yes_no', { required: true }), false, null],
  ['a word for a number', asked('number'), 'douze', 'not_a_number'],
  ['too small', asked('number', { minimum: 1 }), 0, 'too_small'],
  ['too large', asked('money', { maximum: 10 }), 11, 'too_large'],
  ['a day', asked('date'), '2024-02-29', null],
  ['a day that is not', asked('date'), '2025-02-29', 'not_a_date'],
  ['a century that does not leap', asked('date'), '1900-02-29', 'not_a_date'],
  ['a thirteenth month', asked('date'), '2025-13-01', 'not_a_date'],
  ['a choice', asked('choice', { choices }), 'a', null],
  ['a choice that is not offered', asked('choice', { choices }), 'b', 'not_a_choice'],
  ['choices, one not offered', asked('choices', { choices }), ['a', 'b'], 'not_a_choice'],
  ['a phone', asked('phone'), '+212 6 12 34 56 78', null],
  ['half a phone', asked('phone'), '0612', 'not_a_phone'],
  ['a long text', asked('text', { longest: 3 }), 'abcd', 'too_long'],
  ['a text as long as texts may be', asked('text'), 'x'.repeat(300), null],
  ['one letter more', asked('text'), 'x'.repeat(301), 'too_long'],
])('%s', (_, question, answer, code) => {
  expect(problemOf(question, answer as string)?.code ?? null).toBe(code);
});

test('an empty answer to the prize form is missing what is needed, in the order of the form, and no hidden question', () => {
  const fields = problemsOf(prizeForm, {}).map(({ field }) => field);
  expect(fields).toEqual([
    'cooperative.age_years',
    'cooperative.members',
    'cooperative.women',
    'cooperative.activity',
    'cooperative.earlier_prize',
    'project.title',
    'project.need',
    'project.action',
    'project.cost',
    'project.impact',
    'products.0.name',
    'pieces.register_extract',
  ]);
  const other = problemsOf(prizeForm, { cooperative: { activity: 'other' } }).map(({ field }) => field);
  expect(other).toContain('cooperative.activity_other');
});

test('too many passages are said at their section', () => {
  const products = Array.from({ length: 9 }, () => ({ name: 'x' }));
  expect(problemsOf(prizeForm, { products })).toContainEqual({ field: 'products', code: 'too_many', limit: 8 });
});

const typedFor = (draw: () => number, { kind, choices: offered = [] }: Question): unknown => {
  if (draw() < 0.3) return '';
  if (kind === 'yes_no') return draw() < 0.5 ? 'yes' : 'no';
  if (kind === 'choice') return offered[Math.floor(draw() * offered.length)]?.value ?? 'nothing';
  return ['12', '٣', 'texte', '2026-01-31', '1 200'][Math.floor(draw() * 5)];
};

const drawnAnswers = (draw: () => number, form: Form) =>
  Object.fromEntries(
    form.sections.map((section) => {
      const once = () =>
        Object.fromEntries(section.questions.map((one) => [one.id, answerFrom(one, typedFor(draw, one))]));
      return [section.id, section.repeat ? Array.from({ length: Math.floor(draw() * 4) }, once) : once()];
    }),
  );

test('what is sent keeps every problem and every question asked, and sending it twice changes nothing', () => {
  const draw = draws(3);
  for (let i = 0; i < 300; i += 1) {
    const answers = drawnAnswers(draw, prizeForm);
    const sent = answersAsked(prizeForm, answers);
    expect(problemsOf(prizeForm, sent)).toEqual(problemsOf(prizeForm, answers));
    expect(answersAsked(prizeForm, sent)).toEqual(sent);
    const cooperative = sent['cooperative'] as Record<string, unknown>;
    if (cooperative['activity'] !== 'other') expect(cooperative).not.toHaveProperty('activity_other');
  }
});
