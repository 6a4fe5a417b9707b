import type { Lang } from '../../../platform/words/lang.ts';
import type { AnswerProblem } from '../../forms/index.ts';
import { words } from '../words/index.ts';

/** What is wrong with an answer and what to do, in the reader's language. */
export const sayProblem = (lang: Lang, { code, limit }: AnswerProblem): string =>
  words(lang)(`answer.${code}`, limit === undefined ? {} : { limit });
