import { answerText, expressionOn } from './around-answers.ts';
import { withCalculated } from './calculated.ts';
import { truthOf } from './expression/values.ts';
import type { Answer, Answers, Choice, Condition, Form, Question, Section, SectionAnswers, Text } from './form.ts';
import { withReferences } from './xlsform/references.ts';

export const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

const onlyPassage = (answers: SectionAnswers | SectionAnswers[] | undefined): SectionAnswers =>
  Array.isArray(answers) ? {} : (answers ?? {});

/** Where a question's answer is looked for: first in its own passage, then in every section answered once. */
const answerTo = (question: string, answers: Answers, here: SectionAnswers): Answer | undefined => {
  const [section, id] = question.includes('.') ? (question.split('.') as [string, string]) : [undefined, question];
  if (section !== undefined) return onlyPassage(answers[section])[id];
  if (id in here) return here[id];
  for (const passage of Object.values(answers)) {
    const found = onlyPassage(passage)[id];
    if (found !== undefined) return found;
  }
  return undefined;
};

type Hour = string | null;

/**
 * @param here answers of the passage in which the condition stands.
 * @param hour the hour on the wall (hour.ts), for expressions that ask what day it is; null where nobody knows.
 */
export const holdsFor = (
  condition: Condition,
  answers: Answers,
  here: SectionAnswers = {},
  hour: Hour = null,
): boolean => {
  if ('all' in condition) return condition.all.every((one) => holdsFor(one, answers, here, hour));
  if ('any' in condition) return condition.any.some((one) => holdsFor(one, answers, here, hour));
  if ('expression' in condition) return truthOf(expressionOn(condition.expression, { answers, here, hour }));
  const answer = answerTo(condition.question, answers, here);
  if ('answered' in condition) return isAnswered(answer) === condition.answered;
  if (!isAnswered(answer)) return false;
  if ('is' in condition) return Array.isArray(answer) ? answer.includes(String(condition.is)) : answer === condition.is;
  if ('isNot' in condition)
    return Array.isArray(answer) ? !answer.includes(String(condition.isNot)) : answer !== condition.isNot;
  const size = Number(answer);
  return 'atLeast' in condition ? size >= condition.atLeast : size <= condition.atMost;
};

/** The sections that this applicant has to see. */
export const sectionsAsked = (form: Form, answers: Answers, hour: Hour = null): Section[] => {
  const known = withCalculated(form, answers, hour);
  return form.sections.filter(({ when }) => when === undefined || holdsFor(when, known, {}, hour));
};

const groupHolds = (
  section: Section,
  id: string | undefined,
  answers: Answers,
  here: SectionAnswers,
  hour: Hour,
): boolean => {
  const group = section.groups?.find((one) => one.id === id);
  if (!group) return true;
  return (
    (group.when === undefined || holdsFor(group.when, answers, here, hour)) &&
    (group.group === undefined || groupHolds(section, group.group, answers, here, hour))
  );
};

const offered = (question: Question, answers: Answers, here: SectionAnswers, hour: Hour): Question => {
  const { choiceFilter, choices = [] } = question;
  if (choiceFilter === undefined) return question;
  const isOffered = ({ value, columns }: Choice) =>
    truthOf(expressionOn(choiceFilter, { answers, here, hour, columns: { ...columns, name: value } }));
  return { ...question, choices: choices.filter(isOffered) };
};

/** A text with the answers that it names: `Prix de ${product}` becomes `Prix de huile`. */
const told = (text: Text, answers: Answers, here: SectionAnswers): Text =>
  Object.fromEntries(
    Object.entries(text).map(([lang, one]) => [
      lang,
      withReferences(one as string, (name) => answerText(answerTo(name, answers, here)) || '…'),
    ]),
  );

const named = (question: Question, answers: Answers, here: SectionAnswers): Question => {
  const { label, hint } = question;
  const speaks = (text: Text | undefined) => Object.values(text ?? {}).some((one) => one.includes('${'));
  if (!speaks(label) && !speaks(hint)) return question;
  return { ...question, label: told(label, answers, here), ...(hint ? { hint: told(hint, answers, here) } : {}) };
};

/** What nobody is asked: it is worked out, or noted by the device. */
export const isUnasked = ({ kind }: Question): boolean => kind === 'calculate' || kind === 'stamp';

/** The questions of one passage that stand, given what has been answered, those that nobody is asked among them. */
export const questionsStanding = (
  section: Section,
  answers: Answers,
  here: SectionAnswers,
  hour: Hour = null,
): Question[] =>
  section.questions
    .filter(
      ({ when, group }) =>
        (when === undefined || holdsFor(when, answers, here, hour)) && groupHolds(section, group, answers, here, hour),
    )
    .map((question) => named(offered(question, answers, here, hour), answers, here));

/** The questions of one passage that are asked, given what has been answered, with the choices that are offered. */
export const questionsAsked = (
  section: Section,
  answers: Answers,
  here: SectionAnswers,
  hour: Hour = null,
): Question[] => questionsStanding(section, answers, here, hour).filter((question) => !isUnasked(question));

const leastOf = ({ repeat }: Section, answers: Answers): number => {
  if (!repeat) return 1;
  if (repeat.count === undefined) return repeat.atLeast;
  const told = Math.trunc(Number(answerText(answerTo(repeat.count, answers, {}))));
  return Number.isFinite(told) ? Math.min(repeat.atMost, Math.max(0, told)) : 0;
};

/** The passages of a section: one, or as many as were opened and at least the least asked for. */
export const passagesOf = (section: Section, answers: Answers): SectionAnswers[] => {
  const given = answers[section.id];
  if (!section.repeat) return [onlyPassage(given)];
  const list = Array.isArray(given) ? given : [];
  const least = leastOf(section, answers);
  return list.length >= least ? list : [...list, ...Array.from({ length: least - list.length }, () => ({}))];
};

/** Every question that a condition names, once for each time. */
export const questionsNamed = (condition: Condition | undefined): string[] => {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(questionsNamed);
  if ('any' in condition) return condition.any.flatMap(questionsNamed);
  return 'expression' in condition ? [] : [condition.question];
};
