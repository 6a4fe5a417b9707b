import { refuse } from '../../platform/refusals.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { answerFrom, isAnswered } from '../forms/index.ts';
import type { Answer, Answers, Form, Section, SectionAnswers } from '../forms/index.ts';

/** Answers by field: `section.question`; a repeated section is one field under its own id, a list of passages. */
export type AnsweredFields = Record<string, unknown>;

/** Answers as a phone edits them, field by field. */
export const fieldsOfAnswers = (form: Form, answers: Answers): Record<string, Answer | SectionAnswers[]> => {
  const fields: Record<string, Answer | SectionAnswers[]> = {};
  for (const section of form.sections) {
    const kept = answers[section.id];
    if (section.repeat) fields[section.id] = Array.isArray(kept) ? kept : [];
    else for (const [question, answer] of Object.entries(kept ?? {})) fields[`${section.id}.${question}`] = answer;
  }
  return fields;
};

/** The words of each field, as the form asks it. */
export const labelsOfFields = (form: Form, lang: Lang): Record<string, string> =>
  Object.fromEntries(
    form.sections.flatMap((section) => [
      [section.id, inLang(section.title, lang)],
      ...section.questions.map(({ id, label }) => [`${section.id}.${id}`, inLang(label, lang)]),
    ]),
  );

/** What `answerFrom` reads: it knows what forms type. */
const asTyped = (value: unknown): unknown => (value === true ? 'yes' : value === false ? 'no' : value);

const passageFrom = (section: Section, given: Record<string, unknown>, kept: SectionAnswers): SectionAnswers => {
  const read: SectionAnswers = {};
  for (const question of section.questions) {
    // Pieces come by their own verb.
    const isHere = question.kind !== 'file' && question.id in given;
    const answer = isHere ? answerFrom(question, asTyped(given[question.id])) : kept[question.id];
    if (answer !== undefined && isAnswered(answer)) read[question.id] = answer;
  }
  return read;
};

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const sectionOf = (form: Form, field: string): Section =>
  form.sections.find(({ id }) => id === field.split('.')[0]) ?? refuse('calls.section_unknown');

const repeated = (section: Section, value: unknown, kept: Answers[string] | undefined): SectionAnswers[] => {
  const before = Array.isArray(kept) ? kept : [];
  const passages = Array.isArray(value) ? value : [];
  return passages.map((one, index) => {
    const { [index]: was = {} } = before;
    const unasked = Object.fromEntries(section.questions.map(({ id }) => [id, asObject(one)[id] ?? null]));
    return passageFrom(section, unasked, was);
  });
};

/**
 * Answers with these fields written, each read as the form reads what is typed; the others stay.
 * @throws Refusal when the form has no such section or question
 */
export const withFields = (form: Form, answers: Answers, set: AnsweredFields): Answers => {
  const written = { ...answers };
  for (const [field, value] of Object.entries(set)) {
    const section = sectionOf(form, field);
    const kept = written[section.id];
    if (section.repeat) {
      written[section.id] = repeated(section, value, kept);
      continue;
    }
    const question = field.slice(section.id.length + 1);
    if (!section.questions.some(({ id }) => id === question)) refuse('calls.section_unknown');
    written[section.id] = passageFrom(section, { [question]: value }, Array.isArray(kept) ? {} : (kept ?? {}));
  }
  return written;
};
