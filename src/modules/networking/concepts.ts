import type { Lang } from '../../platform/words/lang.ts';
import { ofThesaurus } from '../search/index.ts';
import type { Concept } from '../search/index.ts';

const conceptOf = ofThesaurus(
  ({ known }) =>
    (code: string): Concept | undefined =>
      known.get(code),
);

/** The label of a concept in a language; its code where the thesaurus has lost it. */
export const conceptName = (code: string, lang: Lang): string => conceptOf()(code)?.[lang][0] ?? code;
