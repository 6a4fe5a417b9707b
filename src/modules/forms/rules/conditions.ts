import type { Answer, Answers, Condition, Form, Question, Section, SectionAnswers } from './form.ts';

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

/** @param here answers of the passage in which the condition stands. */
export const holdsFor = (condition: Condition, answers: Answers, here: SectionAnswers = {}): boolean => {
  if ('all' in condition) return condition.all.every((one) => holdsFor(one, answers, here));
  if ('any' in condition) return condition.any.some((one) => holdsFor(one, answers, here));
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
export const sectionsAsked = (form: Form, answers: Answers): Section[] =>
  form.sections.filter((section) => section.when === undefined || holdsFor(section.when, answers));

/** The questions of one passage that are asked, given what has been answered. */
export const questionsAsked = (section: Section, answers: Answers, here: SectionAnswers): Question[] =>
  section.questions.filter((question) => question.when === undefined || holdsFor(question.when, answers, here));

/** The passages of a section: one, or as many as were opened and at least the least asked for. */
export const passagesOf = (section: Section, answers: Answers): SectionAnswers[] => {
  const given = answers[section.id];
  if (!section.repeat) return [onlyPassage(given)];
  const list = Array.isArray(given) ? given : [];
  return list.length >= section.repeat.atLeast
    ? list
    : [...list, ...Array.from({ length: section.repeat.atLeast - list.length }, () => ({}))];
};
