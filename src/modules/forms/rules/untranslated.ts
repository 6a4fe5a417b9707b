import type { Form, Text } from './form.ts';

const lacks = (text: Text | undefined): boolean =>
  text !== undefined &&
  [text.fr, text.ar, text.en].some((one) => one?.trim()) &&
  ![text.fr, text.ar, text.en].every((one) => one?.trim());

/** Where a text is there in one language and missing in another, by section: no fault, but the editor is told. */
export const untranslatedIn = (form: Form): number =>
  [
    form.title,
    ...form.sections.flatMap(({ title, hint, repeat, questions }) => [
      title,
      hint,
      repeat?.item,
      ...questions.flatMap((question) => [
        question.label,
        question.hint,
        ...(question.choices ?? []).map(({ label }) => label),
      ]),
    ]),
  ].filter(lacks).length;
