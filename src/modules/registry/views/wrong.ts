import type { FormError } from '../../../platform/page/index.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { problemSentence, refusalSentence } from '../../../platform/web/sentences.ts';
import type { Lang } from '../../../platform/words/lang.ts';

/** What was typed, by the names of the form's fields (`names.fr`). */
export type Typed = Record<string, string>;

/** What a form says of itself when it comes back: each field's sentence, or the one of the whole. */
export const errorsOf = (lang: Lang, why: ComeBack | null): FormError[] => {
  if (why === null) return [];
  if (why.refusal) return [{ message: refusalSentence(lang, why.refusal) }];
  return why.problems.map((problem) => ({ name: problem.field, message: problemSentence(lang, problem) }));
};

export const errorAt = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find((error) => error.name === name)?.message;
