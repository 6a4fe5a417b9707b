import { expect, test } from 'vitest';
import type { Answers, Form } from '../forms/index.ts';
import { personalFields, withoutPersonal } from './without-personal.ts';

const form: Form = {
  title: { fr: 'Essai' },
  sections: [
    {
      id: 'who',
      title: { fr: 'Qui' },
      questions: [
        { id: 'president', kind: 'text', label: { fr: 'Présidente' } },
        { id: 'members', kind: 'number', label: { fr: 'Membres' } },
      ],
    },
    {
      id: 'product',
      title: { fr: 'Produit' },
      repeat: { atLeast: 0, atMost: 5, item: { fr: 'Produit' } },
      questions: [
        { id: 'seller', kind: 'phone', label: { fr: 'Vendeuse' } },
        { id: 'chain', kind: 'choice', label: { fr: 'Filière' } },
      ],
    },
  ],
};
const answers: Answers = {
  who: { president: 'Amina', members: 12 },
  product: [{ seller: '+212600000000', chain: 'argan' }, { chain: 'honey' }],
};

test('without a sheet, what is free text, a telephone or a file goes and the rest is counted for ever', () => {
  expect(withoutPersonal(answers, personalFields(form, null))).toEqual({
    who: { members: 12 },
    product: [{ chain: 'argan' }, { chain: 'honey' }],
  });
});

test('a sheet is taken at its word', () => {
  expect(withoutPersonal(answers, personalFields(form, ['product.chain']))).toEqual({
    who: { president: 'Amina', members: 12 },
    product: [{ seller: '+212600000000' }, {}],
  });
});

test('the title of the project stays, with a sheet or without; what is told of it goes', () => {
  const project: Form = {
    title: { fr: 'Prix' },
    sections: [
      {
        id: 'project',
        title: { fr: 'Projet' },
        questions: [
          { id: 'title', kind: 'text', label: { fr: 'Titre' } },
          { id: 'need', kind: 'long_text', label: { fr: 'Besoin' } },
        ],
      },
    ],
  };
  const told: Answers = { project: { title: 'Un moulin', need: 'Amina porte les sacs.' } };
  const left = { project: { title: 'Un moulin' } };
  expect(withoutPersonal(told, personalFields(project, null))).toEqual(left);
  expect(withoutPersonal(told, personalFields(project, ['project.title', 'project.need']))).toEqual(left);
});
