import { numberFrom } from '../../../platform/words/number-typed.ts';
import { isAnswered, passagesOf, questionsAsked, sectionsAsked } from './conditions.ts';
import type { Answer, Answers, Form, Question, SectionAnswers } from './form.ts';

/** Something that stands in the way of sending: `field` is `section.question` or `section.2.question`. */
export interface AnswerProblem {
  field: string;
  code:
    | 'missing'
    | 'piece_missing'
    | 'not_a_number'
    | 'too_small'
    | 'too_large'
    | 'too_long'
    | 'not_a_date'
    | 'not_a_choice'
    | 'not_a_phone'
    | 'too_few'
    | 'too_many';
  limit?: number;
}

const isDay = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const lengths = [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return month >= 1 && month <= 12 && day >= 1 && day <= (lengths[month - 1] ?? 0);
};

/** The answer as the form understands what was typed; what cannot be understood is kept as it was typed. */
export const answerFrom = (question: Question, typed: unknown): Answer => {
  if (question.kind === 'choices') return (Array.isArray(typed) ? typed : typed ? [typed] : []).map(String);
  const text = (Array.isArray(typed) ? String(typed[0] ?? '') : String(typed ?? '')).trim();
  if (text === '') return null;
  if (question.kind === 'yes_no') return text === 'yes' ? true : text === 'no' ? false : null;
  if (question.kind === 'number' || question.kind === 'money') {
    const value = numberFrom(text);
    return Number.isNaN(value) ? text : value;
  }
  return text;
};

type Found = Omit<AnswerProblem, 'field'>;

const problemOfNumber = (question: Question, answer: Answer): Found | null => {
  if (typeof answer !== 'number') return { code: 'not_a_number' };
  if (question.minimum !== undefined && answer < question.minimum)
    return { code: 'too_small', limit: question.minimum };
  if (question.maximum !== undefined && answer > question.maximum)
    return { code: 'too_large', limit: question.maximum };
  return null;
};

const isChoice = (question: Question, value: string): boolean =>
  (question.choices ?? []).some((choice) => choice.value === value);

/** What is wrong with one answer, or null; a question left empty is wrong only when it is required. */
export const problemOf = (question: Question, answer: Answer | undefined): Found | null => {
  if (!isAnswered(answer)) {
    if (!question.required) return null;
    return { code: question.kind === 'file' ? 'piece_missing' : 'missing' };
  }
  switch (question.kind) {
    case 'number':
    case 'money':
      return problemOfNumber(question, answer as Answer);
    case 'date':
      return isDay(String(answer)) ? null : { code: 'not_a_date' };
    case 'choice':
      return isChoice(question, String(answer)) ? null : { code: 'not_a_choice' };
    case 'choices':
      return (answer as string[]).every((value) => isChoice(question, value)) ? null : { code: 'not_a_choice' };
    case 'phone':
      return /^\+?[\d\s().-]{8,20}$/.test(String(answer)) ? null : { code: 'not_a_phone' };
    case 'text':
    case 'long_text': {
      const longest = question.longest ?? (question.kind === 'text' ? 300 : 5000);
      return String(answer).length > longest ? { code: 'too_long', limit: longest } : null;
    }
    default:
      return null;
  }
};

const fieldOf = (section: string, index: number | null, question: string): string =>
  index === null ? `${section}.${question}` : `${section}.${index}.${question}`;

/** Everything that stands in the way of sending these answers, in the order of the form. Hidden questions never do. */
export const problemsOf = (form: Form, answers: Answers): AnswerProblem[] => {
  const problems: AnswerProblem[] = [];
  for (const section of sectionsAsked(form, answers)) {
    const passages = passagesOf(section, answers);
    if (section.repeat && passages.length > section.repeat.atMost) {
      problems.push({ field: section.id, code: 'too_many', limit: section.repeat.atMost });
    }
    for (const [index, here] of passages.entries()) {
      for (const question of questionsAsked(section, answers, here)) {
        const found = problemOf(question, here[question.id]);
        if (found) problems.push({ field: fieldOf(section.id, section.repeat ? index : null, question.id), ...found });
      }
    }
  }
  return problems;
};

/** Answers without what the form no longer asks: what is sent and read by the jury. */
export const answersAsked = (form: Form, answers: Answers): Answers => {
  const kept: Answers = {};
  for (const section of sectionsAsked(form, answers)) {
    const passages = passagesOf(section, answers).map((here): SectionAnswers => {
      const asked = questionsAsked(section, answers, here).filter((question) => isAnswered(here[question.id]));
      return Object.fromEntries(asked.map((question) => [question.id, here[question.id] as Answer]));
    });
    kept[section.id] = section.repeat ? passages : (passages[0] as SectionAnswers);
  }
  return kept;
};
