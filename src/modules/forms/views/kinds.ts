import type { QuestionKind } from '../rules/form.ts';

/** In the order in which an editor chooses. */
export const kinds: readonly QuestionKind[] = [
  'text',
  'long_text',
  'number',
  'integer',
  'money',
  'yes_no',
  'choice',
  'choices',
  'date',
  'time',
  'datetime',
  'phone',
  'file',
  'geopoint',
  'note',
  'acknowledge',
  'calculate',
  'stamp',
];
