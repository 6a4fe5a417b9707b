import type { Lang } from '../../../platform/words/lang.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import type { AnswerProblem } from '../../forms/index.ts';
import { words } from '../words/index.ts';

/** What is wrong with an answer and what to do, in the reader's language: as the form's author says it, where she did. */
export const sayProblem = (lang: Lang, { code, limit, say }: AnswerProblem): string =>
  inLang(say, lang) || words(lang)(`answer.${code}`, limit === undefined ? {} : { limit });
