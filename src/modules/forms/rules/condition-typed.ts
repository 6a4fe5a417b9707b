import { numberFrom } from '../../../platform/words/number-typed.ts';
import type { Earlier } from './edit-form.ts';
import type { Condition, Question } from './form.ts';

export const comparisons = ['is', 'isNot', 'atLeast', 'atMost', 'answered'] as const;
export type Comparison = (typeof comparisons)[number];

const yes = ['yes', 'oui', 'نعم', 'true'];
const no = ['no', 'non', 'لا', 'false'];

/** A typed value as the answers of this question are kept, or null when it cannot be one of them. */
const valueFor = ({ kind, choices = [] }: Question, typed: string): string | number | boolean | null => {
  const text = typed.trim();
  const plain = text.toLocaleLowerCase();
  if (kind === 'yes_no') return yes.includes(plain) ? true : no.includes(plain) ? false : null;
  if (kind === 'number' || kind === 'money') {
    const number = numberFrom(text);
    return Number.isNaN(number) ? null : number;
  }
  if (kind === 'choice' || kind === 'choices') {
    const chosen = choices.find(({ value, label }) =>
      [value, ...Object.values(label)].some((one) => String(one).toLocaleLowerCase() === plain),
    );
    return chosen?.value ?? null;
  }
  return text === '' ? null : text;
};

/** The condition that an editor typed, or null when its value does not fit the question. */
export const conditionFrom = ({ name, question }: Earlier, comparison: string, typed: string): Condition | null => {
  if (comparison === 'answered') return { question: name, answered: true };
  const value = valueFor(question, typed);
  if (value === null) return null;
  if (comparison === 'is') return { question: name, is: value };
  if (comparison === 'isNot') return { question: name, isNot: value };
  if (typeof value !== 'number') return null;
  if (comparison === 'atLeast') return { question: name, atLeast: value };
  return comparison === 'atMost' ? { question: name, atMost: value } : null;
};

/** A simple condition taken apart for its three fields; null when it joins several. */
export const conditionTyped = (
  condition: Condition | undefined,
): { question: string; comparison: Comparison; value: string | number | boolean } | null => {
  if (condition === undefined || 'all' in condition || 'any' in condition || 'expression' in condition) return null;
  const { question } = condition;
  if ('is' in condition) return { question, comparison: 'is', value: condition.is };
  if ('isNot' in condition) return { question, comparison: 'isNot', value: condition.isNot };
  if ('atLeast' in condition) return { question, comparison: 'atLeast', value: condition.atLeast };
  if ('atMost' in condition) return { question, comparison: 'atMost', value: condition.atMost };
  return condition.answered ? { question, comparison: 'answered', value: '' } : null;
};
