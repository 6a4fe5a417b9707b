import type { Lang } from '../../platform/words/lang.ts';
import { thesaurus } from '../search/index.ts';

const byCode = new Map(thesaurus.map((concept) => [concept.code, concept]));

/** The label of a concept in a language; its code where the thesaurus has lost it. */
export const conceptName = (code: string, lang: Lang): string => byCode.get(code)?.[lang][0] ?? code;
