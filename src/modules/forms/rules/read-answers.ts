import { numberFrom } from '../../../platform/words/number-typed.ts';
import { answerText, expressionOn } from './around-answers.ts';
import { withCalculated } from './calculated.ts';
import { isAnswered, passagesOf, questionsAsked, questionsStanding, sectionsAsked } from './conditions.ts';
import { truthOf } from './expression/values.ts';
import type { Answer, Answers, Form, Question, SectionAnswers, Text } from './form.ts';

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
    | 'not_an_integer'
    | 'not_a_time'
    | 'not_a_place'
    | 'not_fitting'
    | 'too_few'
    | 'too_many';
  limit?: number;
  /** What the form itself says of it, where its author wrote that. */
  say?: Text;
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
  if (question.kind === 'acknowledge') return text === 'yes' || text === 'OK' ? true : null;
  if (question.kind === 'yes_no') return text === 'yes' ? true : text === 'no' ? false : null;
  if (question.kind === 'number' || question.kind === 'money' || question.kind === 'integer') {
    const value = numberFrom(text);
    return Number.isNaN(value) ? text : value;
  }
  return text;
};

type Found = Omit<AnswerProblem, 'field'>;

const problemOfNumber = (question: Question, answer: Answer): Found | null => {
  if (typeof answer !== 'number') return { code: 'not_a_number' };
  if (question.kind === 'integer' && !Number.isInteger(answer)) return { code: 'not_an_integer' };
  if (question.minimum !== undefined && answer < question.minimum)
    return { code: 'too_small', limit: question.minimum };
  if (question.maximum !== undefined && answer > question.maximum)
    return { code: 'too_large', limit: question.maximum };
  return null;
};

const isChoice = (question: Question, value: string): boolean =>
  (question.choices ?? []).some((choice) => choice.value === value);

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.test(text);

const isMoment = (text: string): boolean => {
  const [day = '', time] = text.split('T');
  return isDay(day) && time !== undefined && isTime(time);
};

/** Latitude, longitude, and perhaps altitude and accuracy in metres. */
const isPoint = (text: string): boolean => {
  const parts = text.trim().split(/\s+/);
  if (parts.length < 2 || parts.length > 4 || parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return false;
  const [latitude, longitude] = parts.map(Number) as [number, number];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
};

/** What is wrong with one answer, or null; a question left empty is wrong only when it is required. */
export const problemOf = (question: Question, answer: Answer | undefined): Found | null => {
  if (!isAnswered(answer)) {
    if (!question.required || question.kind === 'note') return null;
    const say = question.requiredSay;
    return { code: question.kind === 'file' ? 'piece_missing' : 'missing', ...(say ? { say } : {}) };
  }
  switch (question.kind) {
    case 'number':
    case 'money':
    case 'integer':
      return problemOfNumber(question, answer as Answer);
    case 'date':
      return isDay(String(answer)) ? null : { code: 'not_a_date' };
    case 'time':
      return isTime(String(answer)) ? null : { code: 'not_a_time' };
    case 'datetime':
      return isMoment(String(answer)) ? null : { code: 'not_a_date' };
    case 'geopoint':
      return isPoint(String(answer)) ? null : { code: 'not_a_place' };
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

type Hour = string | null;

/** The constraint that the form's author wrote, asked only of an answer that is otherwise right. */
const notFitting = (
  { constraint }: Question,
  answer: Answer | undefined,
  form: Form,
  answers: Answers,
  here: SectionAnswers,
  hour: Hour,
): Found | null => {
  if (!constraint || !isAnswered(answer)) return null;
  const { expression, say } = constraint;
  if (truthOf(expressionOn(expression, { form, answers, here, hour, self: answerText(answer) }))) return null;
  return { code: 'not_fitting', ...(say ? { say } : {}) };
};

/**
 * Everything that stands in the way of sending these answers, in the order of the form. Hidden questions never do.
 * @param hour the hour on the wall (hour.ts)
 */
export const problemsOf = (form: Form, given: Answers, hour: Hour = null): AnswerProblem[] => {
  const problems: AnswerProblem[] = [];
  const answers = withCalculated(form, given, hour);
  for (const section of sectionsAsked(form, answers, hour)) {
    const passages = passagesOf(section, answers);
    if (section.repeat && passages.length > section.repeat.atMost) {
      problems.push({ field: section.id, code: 'too_many', limit: section.repeat.atMost });
    }
    for (const [index, here] of passages.entries()) {
      for (const question of questionsAsked(section, answers, here, hour)) {
        const answer = here[question.id];
        const found = problemOf(question, answer) ?? notFitting(question, answer, form, answers, here, hour);
        if (found) problems.push({ field: fieldOf(section.id, section.repeat ? index : null, question.id), ...found });
      }
    }
  }
  return problems;
};

/** Answers without what the form no longer asks, and with what it works out: what is sent and read by the jury. */
export const answersAsked = (form: Form, given: Answers, hour: Hour = null): Answers => {
  const kept: Answers = {};
  const answers = withCalculated(form, given, hour);
  for (const section of sectionsAsked(form, answers, hour)) {
    const passages = passagesOf(section, answers).map((here): SectionAnswers => {
      const asked = questionsStanding(section, answers, here, hour).filter((question) => isAnswered(here[question.id]));
      return Object.fromEntries(asked.map((question) => [question.id, here[question.id] as Answer]));
    });
    kept[section.id] = section.repeat ? passages : (passages[0] as SectionAnswers);
  }
  return kept;
};
