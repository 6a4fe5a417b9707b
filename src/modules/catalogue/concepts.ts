import { wordsOf } from '../../platform/text/index.ts';
import { langs } from '../../platform/words/lang.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { ofThesaurus, spot, spotterOf, tellingWords } from '../search/index.ts';
import type { Concept } from '../search/index.ts';

/** What cooperatives sell: the other groups name people, needs and papers. */
const sold = new Set(['product', 'craft', 'input', 'equipment', 'service']);

/** Concepts that a product may be, and what finds them in its name. */
const offered = ofThesaurus(({ concepts }) => {
  const those = concepts.filter(({ group }) => sold.has(group));
  return { those, codes: new Set(those.map(({ code }) => code)), spotter: spotterOf(those) };
});
const conceptOf = ofThesaurus(
  ({ known }) =>
    (code: string): Concept | undefined =>
      known.get(code),
);

export const isConcept = (code: string): boolean => offered().codes.has(code);

const capital = (label: string): string => label.charAt(0).toLocaleUpperCase() + label.slice(1);

/** The concept's first label in this language; the code where it is no more in the thesaurus. */
export const conceptLabel = (code: string, lang: Lang): string => capital(conceptOf()(code)?.[lang][0] ?? code);

/** What an index reads of a concept, in one language: all its labels. */
export const conceptWords = (code: string, lang: Lang): string => conceptOf()(code)?.[lang].join(', ') ?? '';

/** All that a product may be, by label, for a list to choose from. */
export const conceptsByLabel = (lang: Lang): { code: string; label: string }[] =>
  offered()
    .those.map(({ code }) => ({ code, label: conceptLabel(code, lang) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));

/**
 * What a product may be by its names, the longest label first; a person says which. At most five.
 * Never an answer by itself: "huile" is in many labels and is none of them.
 */
export const conceptsIn = (name: Trilingual): string[] => {
  const found = new Map<string, number>();
  for (const lang of langs) {
    const text = name[lang];
    if (!text || wordsOf(text, lang).length === 0) continue;
    for (const { code, words } of spot(offered().spotter, tellingWords(text, lang), lang))
      found.set(code, Math.max(found.get(code) ?? 0, words));
  }
  return [...found]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([code]) => code);
};
