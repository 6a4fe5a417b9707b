import { expressionFaultsOf } from './check-expressions.ts';
import { questionsNamed } from './conditions.ts';
import { earlierQuestions } from './edit-form.ts';
import type { Condition, Form, Question, Section } from './form.ts';

export interface FormFault {
  /** `section` or `section.question`; empty when the form as a whole is at fault. */
  at: string;
  code:
    | 'no_section'
    | 'no_title'
    | 'section_twice'
    | 'question_twice'
    | 'no_question'
    | 'no_choice'
    | 'choice_twice'
    | 'unknown_question'
    | 'later_question'
    | 'no_label'
    | 'limits_crossed'
    | 'repeat_crossed'
    | 'no_calculation'
    | 'expression_wrong'
    | 'reference_turned'
    | 'reference_unknown'
    | 'cycle';
}

type Code = FormFault['code'];

const hasText = (text: object): boolean => Object.values(text).some((one) => typeof one === 'string' && one.trim());

const crossed = (least: number | undefined, most: number | undefined): boolean =>
  least !== undefined && most !== undefined && least > most;

/** A condition may only ask about what has been asked before it, once: anything else is never true. */
const faultOfCondition = (form: Form, when: Condition | undefined, section: string, own: string | null): Code[] => {
  const known = earlierQuestions(form, section, own);
  const may = (name: string): boolean =>
    known.some(
      (one) => one.name === name || one.question.id === name || `${one.section.id}.${one.question.id}` === name,
    );
  const wrong = questionsNamed(when).filter((name) => !may(name));
  if (wrong.length === 0) return [];
  const exists = (name: string): boolean =>
    form.sections.some(({ id, questions }) =>
      questions.some((question) => name === question.id || name === `${id}.${question.id}`),
    );
  return [wrong.every(exists) ? 'later_question' : 'unknown_question'];
};

const faultsOfQuestion = (form: Form, section: Section, question: Question): Code[] => {
  const codes: Code[] = [];
  if (section.questions.find(({ id }) => id === question.id) !== question) codes.push('question_twice');
  const isUnasked = question.kind === 'calculate' || question.kind === 'stamp';
  if (!isUnasked && !hasText(question.label)) codes.push('no_label');
  if (question.kind === 'calculate' && !question.calculation) codes.push('no_calculation');
  const values = (question.choices ?? []).map(({ value }) => value);
  if (question.kind === 'choice' || question.kind === 'choices') {
    if (values.length === 0) codes.push('no_choice');
    if (new Set(values).size < values.length) codes.push('choice_twice');
  }
  if (crossed(question.minimum, question.maximum)) codes.push('limits_crossed');
  return [...codes, ...faultOfCondition(form, question.when, section.id, question.id)];
};

const faultsOfSection = (form: Form, section: Section): FormFault[] => {
  const codes: Code[] = [];
  if (form.sections.find(({ id }) => id === section.id) !== section) codes.push('section_twice');
  if (!hasText(section.title)) codes.push('no_title');
  if (section.questions.length === 0) codes.push('no_question');
  if (crossed(section.repeat?.atLeast, section.repeat?.atMost)) codes.push('repeat_crossed');
  codes.push(...faultOfCondition(form, section.when, section.id, null));
  return [
    ...codes.map((code) => ({ at: section.id, code })),
    ...section.questions.flatMap((question) =>
      faultsOfQuestion(form, section, question).map((code) => ({ at: `${section.id}.${question.id}`, code })),
    ),
  ];
};

const codeOfExpression = (code: string): Code => {
  if (code === 'cycle' || code === 'reference_turned') return code;
  return code === 'reference_unknown' || code === 'reference_twice' ? 'reference_unknown' : 'expression_wrong';
};

/** Faults of expressions and references, each place once for each of its codes. */
const faultsOfExpressions = (form: Form): FormFault[] => {
  const found = new Map<string, FormFault>();
  for (const { owner, code } of expressionFaultsOf(form)) {
    const section = form.sections.find(
      (one) =>
        one === owner ||
        one.groups?.some((group) => group === owner) ||
        one.questions.some((question) => question === owner || question.choices?.some((choice) => choice === owner)),
    );
    const question = section?.questions.find((one) => one === owner || one.choices?.some((choice) => choice === owner));
    const at = [section?.id, question?.id].filter(Boolean).join('.');
    found.set(`${at} ${code}`, { at, code: codeOfExpression(code) });
  }
  return [...found.values()];
};

/** What must be mended before a form may be published. */
export const faultsOf = (form: Form): FormFault[] => {
  const whole: FormFault[] = [];
  if (!hasText(form.title)) whole.push({ at: '', code: 'no_title' });
  if (form.sections.length === 0) whole.push({ at: '', code: 'no_section' });
  return [
    ...whole,
    ...form.sections.flatMap((section) => faultsOfSection(form, section)),
    ...faultsOfExpressions(form),
  ];
};
