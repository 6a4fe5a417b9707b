import { expect, test } from 'vitest';
import { problemsOf } from '../../modules/forms/rules/read-answers.ts';
import type { Form } from '../../modules/forms/rules/form.ts';
import { changesOfAnswers, fieldOf, withAnswer, withPieces } from './application-here.ts';

const form: Form = {
  title: { fr: 'Prix' },
  sections: [
    {
      id: 'about',
      title: { fr: 'La coopérative' },
      questions: [
        { id: 'age', kind: 'number', label: { fr: 'Âge' }, required: true },
        { id: 'extract', kind: 'file', label: { fr: 'Extrait' }, required: true },
      ],
    },
    {
      id: 'products',
      title: { fr: 'Produits' },
      repeat: { atLeast: 1, atMost: 3, item: { fr: 'produit' } },
      questions: [{ id: 'name', kind: 'text', label: { fr: 'Nom' }, required: true }],
    },
  ],
};

test('answers go into their passage, and the others stay', () => {
  const one = withAnswer(form, {}, { section: 'about', passage: null, question: 'age' }, 4);
  const two = withAnswer(form, one, { section: 'products', passage: 0, question: 'name' }, 'Amlou');
  expect(two).toEqual({ about: { age: 4 }, products: [{ name: 'Amlou' }] });
});

test('a photo answers its question for the rules, and travels by itself', () => {
  const answers = { about: { age: 4 }, products: [{ name: 'Amlou' }] };
  expect(problemsOf(form, answers).map(({ field }) => field)).toEqual(['about.extract']);
  const whole = withPieces(form, answers, { [fieldOf('about', null, 'extract')]: ['digest'] });
  expect(problemsOf(form, whole)).toEqual([]);
  expect(changesOfAnswers(form, whole)).toEqual({
    'about.age': { before: null, after: 4 },
    products: { before: null, after: [{ name: 'Amlou' }] },
  });
});
