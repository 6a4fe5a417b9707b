import { expect, test } from 'vitest';
import { draws } from '../../../../test/support/draws.ts';
import { faultsOf } from './check-form.ts';
import { earlierQuestions, edited, idFrom, reasonNotToEdit } from './edit-form.ts';
import type { Gesture } from './edit-form.ts';
import type { Form, Question, Section } from './form.ts';
import { prizeForm } from './shipped/prize-form.ts';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: 'text',
  label: { fr: id },
  ...more,
});
const section = (id: string, questions: Question[], more: Partial<Section> = {}): Section => ({
  id,
  title: { fr: id },
  questions,
  ...more,
});
const form = (...sections: Section[]): Form => ({ title: { fr: 'F' }, sections });
const codes = (one: Form) => faultsOf(one).map(({ at, code }) => `${at} ${code}`.trim());

test('a name is made of what people read, and is never taken twice', () => {
  expect(idFrom({ fr: 'Nom du produit' }, [], 'question')).toBe('nom_du_produit');
  expect(idFrom({ fr: 'Coût (MAD) ?', ar: 'الكلفة' }, [], 'question')).toBe('cout_mad');
  expect(idFrom({ ar: 'الكلفة' }, [], 'question')).toBe('question');
  expect(idFrom({ fr: '12 mois' }, ['mois'], 'question')).toBe('mois_2');
  expect(idFrom({}, ['section', 'section_2'], 'section')).toBe('section_3');
});

test('the shipped form can be published as it is, and an empty one cannot', () => {
  expect(faultsOf(prizeForm)).toEqual([]);
  expect(codes({ title: {}, sections: [] })).toEqual(['no_title', 'no_section']);
});

test('each fault is named where it is mended', () => {
  expect(codes(form(section('a', [])))).toEqual(['a no_question']);
  expect(codes(form(section('a', [question('x')], { title: { fr: ' ' } })))).toEqual(['a no_title']);
  expect(codes(form(section('a', [question('x')]), section('a', [question('y')])))).toEqual(['a section_twice']);
  expect(codes(form(section('a', [question('x'), question('x')])))).toEqual(['a.x question_twice']);
  expect(codes(form(section('a', [question('x', { label: {} })])))).toEqual(['a.x no_label']);
  expect(codes(form(section('a', [question('x', { kind: 'choice' })])))).toEqual(['a.x no_choice']);
  const twice = [
    { value: 'v', label: {} },
    { value: 'v', label: {} },
  ];
  expect(codes(form(section('a', [question('x', { kind: 'choices', choices: twice })])))).toEqual(['a.x choice_twice']);
  expect(codes(form(section('a', [question('x', { kind: 'number', minimum: 5, maximum: 4 })])))).toEqual([
    'a.x limits_crossed',
  ]);
  const repeat = { atLeast: 3, atMost: 1, item: {} };
  expect(codes(form(section('a', [question('x')], { repeat })))).toEqual(['a repeat_crossed']);
});

const on = (name: string) => ({ when: { question: name, answered: true } });

test('a condition may ask about what comes before it, once, and nothing else', () => {
  const faults = (name: string) =>
    codes(form(section('a', [question('x')]), section('b', [question('y', on(name)), question('z')])));
  expect(faults('x')).toEqual([]);
  expect(faults('a.x')).toEqual([]);
  expect(faults('y')).toEqual(['b.y later_question']);
  expect(faults('b.z')).toEqual(['b.y later_question']);
  expect(faults('a.nothing')).toEqual(['b.y unknown_question']);
  const repeat = { repeat: { atLeast: 1, atMost: 3, item: {} } };
  expect(codes(form(section('a', [question('x')], repeat), section('b', [question('y', on('a.x'))])))).toEqual([
    'b.y later_question',
  ]);
  expect(codes(form(section('a', [question('x'), question('y', on('x'))], repeat)))).toEqual([]);
  const deep = { when: { all: [{ any: [{ question: 'gone', is: 1 }] }] } };
  expect(codes(form(section('a', [question('x')]), section('b', [question('y')], deep)))).toEqual([
    'b unknown_question',
  ]);
});

const names = (at: string, id: string | null) => earlierQuestions(prizeForm, at, id).map(({ name }) => name);

test('earlier questions are named as a condition must name them', () => {
  expect(names('cooperative', 'women')).toEqual(['age_years', 'members']);
  expect(names('project', null)).toContain('cooperative.activity');
  expect(names('products', 'label_name')).toEqual(expect.arrayContaining(['project.cost', 'name', 'certified']));
  expect(names('pieces', 'photos').some((name) => name.startsWith('products.'))).toBe(false);
});

test('a gesture on what is gone is refused by name', () => {
  const empty = form();
  expect(reasonNotToEdit(empty, { do: 'remove_section', section: 'a' })).toBe('no_such_section');
  expect(reasonNotToEdit(prizeForm, { do: 'move_question', section: 'project', question: 'members', by: 1 })).toBe(
    'no_such_question',
  );
  expect(reasonNotToEdit(prizeForm, { do: 'title', title: {} })).toBeNull();
});

const gestureOn = (draw: () => number, now: Form): Gesture => {
  const labels = ['Nom', 'Prix', 'اسم', ''];
  const label = { fr: labels[Math.floor(draw() * labels.length)]! };
  const at = now.sections[Math.floor(draw() * now.sections.length)];
  const asked = at?.questions[Math.floor(draw() * at.questions.length)];
  const by = draw() < 0.5 ? -1 : 1;
  const kind = Math.floor(draw() * 6);
  if (!at || kind === 0) return { do: 'add_section', title: label };
  if (kind === 1) return { do: 'move_section', section: at.id, by };
  if (kind === 2 && draw() < 0.3) return { do: 'remove_section', section: at.id };
  if (!asked || kind < 4) return { do: 'add_question', section: at.id, kind: 'text', label };
  if (kind === 4) return { do: 'move_question', section: at.id, question: asked.id, by };
  return { do: 'remove_question', section: at.id, question: asked.id };
};

const idsOf = (one: Form) => one.sections.map(({ id, questions }) => [id, questions.map(({ id: of }) => of)] as const);

test('over two thousand gestures names stay unique, moves lose nothing and can be taken back', () => {
  const draw = draws(5);
  let now = prizeForm;
  for (let i = 0; i < 2000; i += 1) {
    const gesture = gestureOn(draw, now);
    expect(reasonNotToEdit(now, gesture)).toBeNull();
    const before = structuredClone(now);
    const after = edited(now, gesture);
    expect(now).toEqual(before);
    expect(codes(after).filter((code) => code.endsWith('_twice'))).toEqual([]);
    if (gesture.do === 'move_section' || gesture.do === 'move_question') {
      expect(idsOf(after).flat(2).toSorted()).toEqual(idsOf(now).flat(2).toSorted());
      const back = edited(after, { ...gesture, by: gesture.by === 1 ? -1 : 1 });
      if (JSON.stringify(after) !== JSON.stringify(now)) expect(back).toEqual(now);
    }
    now = now.sections.length > 12 ? prizeForm : after;
  }
});
