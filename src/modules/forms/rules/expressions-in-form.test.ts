import { describe, expect, it } from 'vitest';
import { withCalculated } from './calculated.ts';
import { passagesOf, questionsAsked } from './conditions.ts';
import type { Form, SectionAnswers } from './form.ts';
import { problemsOf } from './read-answers.ts';

describe('an expression in a form', () => {
  const form: Form = {
    title: { fr: 'F' },
    sections: [
      {
        id: 'a',
        title: { fr: 'A' },
        questions: [
          { id: 'members', kind: 'integer', label: { fr: 'Membres' } },
          {
            id: 'women',
            kind: 'integer',
            label: { fr: 'Femmes' },
            constraint: { expression: '. <= ${members}', say: { fr: 'Trop.' } },
          },
          { id: 'share', kind: 'calculate', label: {}, calculation: 'round(${women} div ${members}, 2)' },
          { id: 'region', kind: 'choice', label: { fr: 'Région' }, choices: [{ value: 'N', label: { fr: 'Nord' } }] },
          {
            id: 'province',
            kind: 'choice',
            label: { fr: 'Province de ${region}' },
            choiceFilter: 'of = ${region}',
            choices: ['N', 'S'].map((of) => ({ value: `p${of}`, label: { fr: of }, columns: { of } })),
          },
          { id: 'why', kind: 'text', label: { fr: 'Pourquoi ?' }, group: 'few', required: true },
          { id: 'born', kind: 'date', label: { fr: 'Née' }, constraint: { expression: '. < today()' } },
        ],
        groups: [{ id: 'few', title: {}, when: { expression: '${share} < 0.5' } }],
      },
      {
        id: 'products',
        title: { fr: 'P' },
        repeat: { atLeast: 0, atMost: 5, item: { fr: 'P' }, count: 'members' },
        questions: [
          { id: 'price', kind: 'number', label: { fr: 'Prix' } },
          { id: 'total', kind: 'calculate', label: {}, calculation: 'sum(${price}) + position(..)' },
        ],
      },
    ],
  };
  const answers = { a: { members: 2, women: 0, region: 'N' }, products: [{ price: 3 }, { price: 4 }] };

  it('shows a group, filters choices and speaks of what was answered', () => {
    const known = withCalculated(form, answers);
    const asked = questionsAsked(form.sections[0]!, known, known.a as SectionAnswers);
    expect(asked.map(({ id }) => id)).toEqual(['members', 'women', 'region', 'province', 'why', 'born']);
    expect(asked[3]).toMatchObject({ label: { fr: 'Province de N' }, choices: [{ value: 'pN' }] });
    const many = withCalculated(form, { a: { members: 2, women: 2 } });
    expect(questionsAsked(form.sections[0]!, many, many.a as SectionAnswers).map(({ id }) => id)).not.toContain('why');
  });

  it('works out what depends on other answers and on all passages', () => {
    expect(withCalculated(form, answers)).toMatchObject({
      a: { share: 0 },
      products: [{ total: 8 }, { total: 9 }],
    });
  });

  it('holds constraints with their sentence, and knows the day when it is told', () => {
    const wrong = { ...answers, a: { ...answers.a, women: 3, born: '2026-11-25' } };
    const codes = problemsOf(form, wrong, '2026-11-25T10:00:00').map(({ field, code, say }) => [field, code, say?.fr]);
    expect(codes).toEqual([
      ['a.women', 'not_fitting', 'Trop.'],
      ['a.born', 'not_fitting', undefined],
    ]);
  });

  it('opens as many passages as were told', () => {
    expect(passagesOf(form.sections[1]!, { a: { members: 4 } })).toHaveLength(4);
  });
});
