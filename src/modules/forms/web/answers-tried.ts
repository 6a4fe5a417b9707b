import { nested } from '../../../platform/web/form.ts';
import type { FormValue } from '../../../platform/web/form.ts';
import { answerFrom } from '../rules/read-answers.ts';
import type { Answers, Form, Section, SectionAnswers } from '../rules/form.ts';

const passage = (section: Section, typed: FormValue | undefined): SectionAnswers => {
  const values = typeof typed === 'object' && !Array.isArray(typed) && !(typed instanceof File) ? typed : {};
  return Object.fromEntries(
    section.questions
      .filter(({ kind, id }) => kind !== 'file' && id in values)
      .map((question) => [question.id, answerFrom(question, values[question.id])]),
  );
};

/** Answers tried in a preview, from the query of its address. */
export const answersTried = (form: Form, query: Record<string, string[]>): Answers => {
  const typed = nested(
    Object.fromEntries(Object.entries(query).map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')])),
  );
  return Object.fromEntries(
    form.sections.map((section) => {
      const values = typed[section.id];
      if (!section.repeat) return [section.id, passage(section, values)];
      return [section.id, Array.isArray(values) ? values.map((one) => passage(section, one)) : []];
    }),
  );
};
