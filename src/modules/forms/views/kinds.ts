import type { QuestionKind } from '../rules/form.ts';

/** In the order in which an editor chooses. */
export const kinds: readonly QuestionKind[] = [
  'text',
  'long_text',
  'number',
  'money',
  'yes_no',
  'choice',
  'choices',
  'date',
  'phone',
  'file',
];
