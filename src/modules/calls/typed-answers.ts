import { answerFrom, isAnswered, questionsAsked } from '../forms/index.ts';
import type { Answers, Section, SectionAnswers } from '../forms/index.ts';

/** One passage as a form sends it, by question. */
export type Typed = Record<string, unknown>;

const passageFrom = (section: Section, typed: Typed, answers: Answers, kept: SectionAnswers): SectionAnswers => {
  const asked = new Set(questionsAsked(section, answers, kept).map(({ id }) => id));
  const read: SectionAnswers = {};
  for (const question of section.questions) {
    // Pieces come by their own verb; and a question that the page did not show keeps its answer for when it does again.
    const untouched = question.kind === 'file' || (!(question.id in typed) && !asked.has(question.id));
    const answer = untouched ? kept[question.id] : answerFrom(question, typed[question.id]);
    if (answer !== undefined && isAnswered(answer)) read[question.id] = answer;
  }
  return read;
};

/** What was typed in a section as the form reads it, its pieces kept as they are. */
export const typedAnswers = (section: Section, typed: Typed | Typed[], answers: Answers): Answers[string] => {
  const kept = answers[section.id];
  if (!section.repeat) {
    const before = Array.isArray(kept) ? {} : (kept ?? {});
    return passageFrom(section, Array.isArray(typed) ? (typed[0] ?? {}) : typed, answers, before);
  }
  const before = Array.isArray(kept) ? kept : [];
  const all = Array.isArray(typed) ? typed : Object.keys(typed).length === 0 ? [] : [typed];
  return all.map((one, index) => passageFrom(section, one, answers, before[index] ?? {}));
};

/** A repeated section without the empty passages at its end that nobody asks for; another section as it is. */
export const withoutEmptyEnd = ({ repeat }: Section, answers: Answers[string]): Answers[string] => {
  if (!repeat || !Array.isArray(answers)) return answers;
  const last = answers.findLastIndex((passage) => Object.values(passage).some(isAnswered));
  return answers.slice(0, Math.max(last + 1, Math.min(repeat.atLeast, answers.length)));
};
