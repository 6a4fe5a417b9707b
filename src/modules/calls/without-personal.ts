import { isLikelyPersonal } from '../forms/index.ts';
import type { Answers, Form, SectionAnswers } from '../forms/index.ts';

/** `section.question` of what tells who somebody is: as the form's sheet says, or by kind where there is no sheet. */
export const personalFields = (form: Form, sheet: readonly string[] | null): Set<string> =>
  new Set(
    sheet ??
      form.sections.flatMap(({ id, questions }) =>
        questions.filter(({ kind }) => isLikelyPersonal(kind)).map((question) => `${id}.${question.id}`),
      ),
  );

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
