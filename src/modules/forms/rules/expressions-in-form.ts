import type { Choice, Condition, Form, Group, Question, Section, Text } from './form.ts';

/** The part of a form in which an expression or a text stands. */
export type Owner = Form | Section | Group | Question | Choice;

export interface Written<What extends string> {
  owner: Owner;
  what: What;
  text: string;
}

export type ExpressionPlace = 'when' | 'constraint' | 'calculation' | 'choiceFilter' | 'instanceName';
export type TextPlace = 'label' | 'hint' | 'say' | 'requiredSay';

/** The expressions that a condition is made of. */
export const expressionsOfCondition = (condition: Condition | undefined): string[] => {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(expressionsOfCondition);
  if ('any' in condition) return condition.any.flatMap(expressionsOfCondition);
  return 'expression' in condition ? [condition.expression] : [];
};

type OfExpression = Written<ExpressionPlace>;
const conditionsOf = (owner: Section | Group | Question): OfExpression[] =>
  expressionsOfCondition(owner.when).map((text) => ({ owner, what: 'when', text }));

const inQuestion = (owner: Question): OfExpression[] => {
  const { constraint, calculation, choiceFilter } = owner;
  const one = (what: ExpressionPlace, text: string | undefined): OfExpression[] =>
    text === undefined ? [] : [{ owner, what, text }];
  return [
    ...conditionsOf(owner),
    ...one('constraint', constraint?.expression),
    ...one('calculation', calculation),
    ...one('choiceFilter', choiceFilter),
  ];
};

/** Every expression of a form, in its order. */
export const expressionsIn = (form: Form): OfExpression[] => [
  ...form.sections.flatMap((section) => [
    ...conditionsOf(section),
    ...(section.groups ?? []).flatMap(conditionsOf),
    ...section.questions.flatMap(inQuestion),
  ]),
  ...(form.origin?.instanceName
    ? [{ owner: form, what: 'instanceName' as const, text: form.origin.instanceName }]
    : []),
];

/** A text as it is in one language. */
export interface TextInForm extends Written<TextPlace> {
  lang: keyof Text;
}

const textsOf = (owner: Owner, what: TextPlace, text: Text | undefined): TextInForm[] =>
  Object.entries(text ?? {}).map(([lang, one]) => ({ owner, what, lang: lang as keyof Text, text: one as string }));

/** Every text that a reader sees, in each language. */
export const textsIn = (form: Form): TextInForm[] =>
  form.sections.flatMap((section) => [
    ...(section.loose ? [] : textsOf(section, 'label', section.title)),
    ...(section.groups ?? []).flatMap((group) => textsOf(group, 'label', group.title)),
    ...section.questions.flatMap((question) => [
      ...textsOf(question, 'label', question.label),
      ...textsOf(question, 'hint', question.hint),
      ...textsOf(question, 'say', question.constraint?.say),
      ...textsOf(question, 'requiredSay', question.requiredSay),
      ...(question.choices ?? []).flatMap((choice) => textsOf(choice, 'label', choice.label)),
    ]),
  ]);
