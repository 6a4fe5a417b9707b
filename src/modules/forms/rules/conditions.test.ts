import { expect, test } from 'vitest';
import { draws } from '../../../../test/support/draws.ts';
import { holdsFor, isAnswered, passagesOf, questionsAsked, sectionsAsked } from './conditions.ts';
import type { Answers, Condition, Form, Section } from './form.ts';

const answers: Answers = {
  cooperative: { members: 12, activity: 'other', women: 0, kinds: ['a', 'b'], earlier: false, note: '' },
  products: [{ name: 'Huile', certified: true }, { name: 'Miel' }],
};

test.each<[string, Condition, boolean]>([
  ['an equal choice', { question: 'activity', is: 'other' }, true],
  ['another choice', { question: 'activity', is: 'food' }, false],
  ['a different choice', { question: 'activity', isNot: 'food' }, true],
  ['a number is not its text', { question: 'members', is: '12' }, false],
  ['zero is an answer', { question: 'women', is: 0 }, true],
  ['no is an answer', { question: 'earlier', is: false }, true],
  ['at least, reached', { question: 'members', atLeast: 12 }, true],
  ['at least, missed', { question: 'members', atLeast: 13 }, false],
  ['at most, reached', { question: 'members', atMost: 12 }, true],
  ['one of several choices', { question: 'kinds', is: 'b' }, true],
  ['none of several choices', { question: 'kinds', isNot: 'c' }, true],
  ['an unanswered question compares false', { question: 'note', is: '' }, false],
  ['even when it should differ', { question: 'nothing', isNot: 'x' }, false],
  ['answered', { question: 'members', answered: true }, true],
  ['not answered', { question: 'note', answered: false }, true],
  ['named with its section', { question: 'cooperative.members', atLeast: 1 }, true],
  ['named with another section', { question: 'project.members', atLeast: 1 }, false],
  ['a repeated section is not looked into from outside', { question: 'certified', is: true }, false],
  ['all of nothing', { all: [] }, true],
  ['any of nothing', { any: [] }, false],
])('%s', (_, condition, holds) => {
  expect(holdsFor(condition, answers)).toBe(holds);
});

test('within a passage its own answer comes first', () => {
  expect(holdsFor({ question: 'certified', is: true }, answers, { certified: true })).toBe(true);
  expect(holdsFor({ question: 'members', is: 3 }, answers, { members: 3 })).toBe(true);
  expect(holdsFor({ question: 'members', is: 12 }, answers, { members: 3 })).toBe(false);
});

test('empty texts, empty lists and null are no answers', () => {
  expect([undefined, null, '', []].some(isAnswered)).toBe(false);
  expect([0, false, 'x', ['x']].every((one) => isAnswered(one))).toBe(true);
});

const section = (id: string, more: Partial<Section> = {}): Section => ({ id, title: {}, questions: [], ...more });

test('sections and questions are asked when their condition holds, and passages are at least what is asked for', () => {
  const products = section('products', {
    repeat: { atLeast: 3, atMost: 5, item: {} },
    questions: [
      { id: 'certified', kind: 'yes_no', label: {} },
      { id: 'which', kind: 'text', label: {}, when: { question: 'certified', is: true } },
    ],
  });
  const form: Form = {
    title: {},
    sections: [section('a'), section('b', { when: { question: 'earlier', is: true } }), products],
  };
  expect(sectionsAsked(form, answers).map(({ id }) => id)).toEqual(['a', 'products']);
  expect(passagesOf(products, answers)).toEqual([{ name: 'Huile', certified: true }, { name: 'Miel' }, {}]);
  expect(passagesOf(section('cooperative'), answers)).toEqual([answers['cooperative']]);
  expect(passagesOf(section('products'), answers)).toEqual([{}]);
  expect(questionsAsked(products, answers, { certified: true })).toHaveLength(2);
  expect(questionsAsked(products, answers, {})).toHaveLength(1);
});

test('over drawn conditions: all and any are each other’s mirror, and one answered number lies on one side at least', () => {
  const draw = draws(11);
  const names = ['members', 'women', 'activity', 'earlier', 'nothing'];
  const leaf = (): Condition => {
    const question = names[Math.floor(draw() * names.length)]!;
    const kind = Math.floor(draw() * 3);
    if (kind === 0) return { question, answered: draw() < 0.5 };
    if (kind === 1) return { question, is: draw() < 0.5 ? 12 : 'other' };
    return { question, atLeast: Math.floor(draw() * 20) };
  };
  for (let i = 0; i < 500; i += 1) {
    const parts = Array.from({ length: Math.floor(draw() * 4) }, leaf);
    const each = parts.map((one) => holdsFor(one, answers));
    expect(holdsFor({ all: parts }, answers)).toBe(each.every(Boolean));
    expect(holdsFor({ any: parts }, answers)).toBe(each.some(Boolean));
    expect(holdsFor({ all: [{ any: parts }, { all: parts }] }, answers)).toBe(each.length > 0 && each.every(Boolean));
    const limit = Math.floor(draw() * 30);
    const sides = [
      holdsFor({ question: 'members', atLeast: limit }, answers),
      holdsFor({ question: 'members', atMost: limit }, answers),
    ];
    expect(sides.some(Boolean)).toBe(true);
    expect(sides.every(Boolean)).toBe(limit === 12);
  }
});
