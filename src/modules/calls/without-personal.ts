import { isLikelyPersonal } from '../forms/index.ts';
import type { Answers, Form, SectionAnswers } from '../forms/index.ts';

/** What a project is called is published and counted by; it names work, not somebody. */
const projectTitle = 'project.title';

/**
 * `section.question` of what tells who somebody is: as the form's sheet says, or by kind where there is no sheet; never
 * the title of the project.
 */
export const personalFields = (form: Form, sheet: readonly string[] | null): Set<string> => {
  const likely = form.sections.flatMap(({ id, questions }) =>
    questions.filter(({ kind }) => isLikelyPersonal(kind)).map((question) => `${id}.${question.id}`),
  );
  return new Set((sheet ?? likely).filter((field) => field !== projectTitle));
};

const kept = (section: string, answers: SectionAnswers, personal: Set<string>): SectionAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([question]) => !personal.has(`${section}.${question}`)));

/** The answers less those; a passage of a repeated section stays, so that passages are still counted. */
export const withoutPersonal = (answers: Answers, personal: Set<string>): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([section, given]) => [
      section,
      Array.isArray(given) ? given.map((passage) => kept(section, passage, personal)) : kept(section, given, personal),
    ]),
  );
