import { folded } from './cell-text.ts';
import type { ImportContext } from './row.ts';

/** A code and every word for it, in any language: a value chain, a label. */
export interface Worded {
  code: string;
  words: string[];
}

interface Phrase {
  code: string;
  phrase: string;
}

const phrasesOf = (all: readonly Worded[]): Phrase[] =>
  all
    .flatMap(({ code, words }) =>
      [code.replaceAll('_', ' '), ...words.flatMap(withHalves)].map((word) => ({ code, phrase: folded(word) })),
    )
    .filter(({ phrase }) => phrase.length > 1)
    .toSorted((a, b) => b.phrase.length - a.phrase.length);

/** The Arabic article and the plural of Latin words are no part of the word. */
const bare = (text: string): string => text.replace(/(^| )ال(?=\p{L}{2})/gu, '$1').replace(/([a-z]{3})s(?= |$)/g, '$1');

/** "Miel et produits de la ruche" is also said by either half. */
const withHalves = (word: string): string[] => [word, ...word.split(/ (?:et|and) /)];

/** The code whose longest phrase stands in the text as whole words. */
const codeIn = (phrases: Phrase[], text: string): string | null => {
  const [own, plain] = [` ${folded(text)} `, ` ${bare(folded(text))} `];
  return phrases.find(({ phrase }) => own.includes(` ${phrase} `) || plain.includes(` ${bare(phrase)} `))?.code ?? null;
};

/** Reads the codes named in a text whose parts are set apart by commas, slashes or lines. */
export const codesNamed = (all: readonly Worded[]): ImportContext['valueChainsOf'] => {
  const phrases = phrasesOf(all);
  const kept = new Map<string, ReturnType<ImportContext['valueChainsOf']>>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const parts = text.split(/[;,،/|\n]/).map((part) => part.trim());
    const read = parts.filter((part) => part !== '').map((part) => ({ part, code: codeIn(phrases, part) }));
    const found = {
      codes: [...new Set(read.flatMap(({ code }) => (code === null ? [] : [code])))],
      unknown: read.flatMap(({ part, code }) => (code === null ? [part] : [])),
    };
    if (kept.size > 20_000) kept.clear();
    kept.set(text, found);
    return found;
  };
};
