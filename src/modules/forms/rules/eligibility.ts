import { namesAsked } from './around-answers.ts';
import { holdsFor, isAnswered } from './conditions.ts';
import type { Answers, Condition, Form, Text } from './form.ts';

/** A rule of a call, said before anything is filled in and checked as soon as its answers are there. */
export interface EligibilityRule {
  code: string;
  /** What must be true. */
  when: Condition;
  say: Text;
}

export type EligibilityState = 'met' | 'not_met' | 'unknown';

const questionsIn = (condition: Condition): string[] => {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  return 'expression' in condition ? namesAsked(condition.expression) : [condition.question];
};

/**
 * The questions that a condition names and that the form never asks; one that is answered several times is not asked
 * either, except by an expression, which may count it.
 */
export const questionsNotAsked = (form: Form, condition: Condition): string[] => {
  if ('all' in condition) return condition.all.flatMap((one) => questionsNotAsked(form, one));
  if ('any' in condition) return condition.any.flatMap((one) => questionsNotAsked(form, one));
  const several = 'expression' in condition;
  const asked = form.sections
    .filter(({ repeat }) => several || !repeat)
    .flatMap(({ id, questions }) => questions.flatMap((one) => [one.id, `${id}.${one.id}`]));
  return questionsIn(condition).filter((name) => !asked.includes(name));
};

const answered = (question: string, answers: Answers): boolean => {
  const id = question.split('.').at(-1) as string;
  return Object.values(answers).some((passage) =>
    Array.isArray(passage) ? passage.some((one) => isAnswered(one[id])) : isAnswered(passage[id]),
  );
};

/** Each rule with its state: `unknown` until every answer it needs is given, so that nobody is refused too early. */
export const eligibilityOf = (
  rules: readonly EligibilityRule[],
  answers: Answers,
  hour: string | null = null,
): { rule: EligibilityRule; state: EligibilityState }[] =>
  rules.map((rule) => {
    if (holdsFor(rule.when, answers, {}, hour)) return { rule, state: 'met' };
    const known = questionsIn(rule.when).every((question) => answered(question, answers));
    return { rule, state: known ? 'not_met' : 'unknown' };
  });
