import type { QuestionKind } from './form.ts';

/** Kinds of answers that may tell who somebody is, unless the office's sheet says otherwise of a question. */
const telling: readonly QuestionKind[] = ['text', 'long_text', 'phone', 'file', 'geopoint'];

export const isLikelyPersonal = (kind: QuestionKind): boolean => telling.includes(kind);
