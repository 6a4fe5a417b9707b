import { passagesOf, questionsAsked, sectionsAsked } from '../../modules/forms/rules/conditions.ts';
import type { Answer, Answers, Form, SectionAnswers } from '../../modules/forms/rules/form.ts';
import { answersAsked } from '../../modules/forms/rules/read-answers.ts';
import type { Json } from '../json.ts';
import type { Changes } from '../store/open.ts';

/** Photos by the field that they answer: `section.question` or `section.2.question`. */
export type Pieces = Record<string, string[]>;

export const fieldOf = (section: string, passage: number | null, question: string): string =>
  passage === null ? `${section}.${question}` : `${section}.${passage}.${question}`;

/** The answers with one more, in its passage. */
export const withAnswer = (
  form: Form,
  answers: Answers,
  { section, passage, question }: { section: string; passage: number | null; question: string },
  answer: Answer,
): Answers => {
  const asked = form.sections.find(({ id }) => id === section);
  if (!asked) return answers;
  const passages = passagesOf(asked, answers);
  const next = passages.map((here, place): SectionAnswers =>
    place === (passage ?? 0) ? { ...here, [question]: answer } : here,
  );
  return { ...answers, [section]: asked.repeat ? next : next[0]! };
};

/** A file is answered by how many there are of it: so the rules count it, and so does the house. */
export const withPieces = (form: Form, answers: Answers, pieces: Pieces): Answers => {
  let counted = answers;
  for (const section of sectionsAsked(form, answers)) {
    for (const [place, here] of passagesOf(section, answers).entries()) {
      const passage = section.repeat ? place : null;
      for (const { id, kind } of questionsAsked(section, answers, here)) {
        if (kind !== 'file') continue;
        const n = pieces[fieldOf(section.id, passage, id)]?.length ?? 0;
        counted = withAnswer(form, counted, { section: section.id, passage, question: id }, n > 0 ? n : null);
      }
    }
  }
  return counted;
};

const isFile = (form: Form, section: string, question: string): boolean =>
  form.sections.find(({ id }) => id === section)?.questions.find(({ id }) => id === question)?.kind === 'file';

/** What the form asks and was answered, as the fields of `calls.answer_questions`; files travel by themselves. */
export const changesOfAnswers = (form: Form, answers: Answers): Changes => {
  const changes: Changes = {};
  for (const [section, given] of Object.entries(answersAsked(form, answers))) {
    if (Array.isArray(given)) {
      const plain = given.map((one) =>
        Object.fromEntries(Object.entries(one).filter(([id]) => !isFile(form, section, id))),
      );
      changes[section] = { before: null, after: plain as unknown as Json };
      continue;
    }
    for (const [question, answer] of Object.entries(given)) {
      if (!isFile(form, section, question)) changes[`${section}.${question}`] = { before: null, after: answer as Json };
    }
  }
  return changes;
};
