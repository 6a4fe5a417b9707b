import type { Lang } from '../../platform/words/lang.ts';
import type { IntroductionState } from './rules/introduction.ts';
import { words } from './words/index.ts';

/** Where an introduction stands, in words; for the pages of the rooms above. */
export const introductionInWords = (lang: Lang, state: string): string =>
  words(lang)(`intro.state.${state as IntroductionState}`);
