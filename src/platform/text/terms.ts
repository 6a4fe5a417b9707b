import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { arabicStems, withoutArabicPrefix } from './arabic-stem.ts';
import { skeleton } from './skeleton.ts';
import { wordsOf, type Language, type Word } from './words-of.ts';

/** Index terms by field, in the order of the text, repeated as often as they occur. */
export interface Terms {
  /** What the word means in its language: Snowball for Latin letters, light stemming for Arabic ones. */
  stem: string[];
  /** Four letters in a row of each word (a shorter word whole): finds what stemming and spelling miss. */
  gram: string[];
  /** Consonants across scripts; words with fewer than two are left out. */
  skeleton: string[];
}

const GRAM = 4;
/** Names repeat their words: remembering them is worth ten stemmings. Emptied when full, so memory is bounded. */
const REMEMBERED = 100_000;

type WordTerms = Terms;
const remembered: Record<Language, Map<string, WordTerms>> = { fr: new Map(), ar: new Map(), en: new Map() };

const gramsOf = (word: string): string[] => {
  if (word.length <= GRAM) return [word];
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= word.length; at += 1) grams.push(word.slice(at, at + GRAM));
  return grams;
};

const stemsOf = ({ text, script }: Word, language: Language): string[] => {
  if (script === 'arabic') return arabicStems(text);
  if (script !== 'latin' || /[0-9]/.test(text)) return [text];
  return [language === 'en' ? english(text) : french(text)];
};

const termsAnew = (word: Word, language: Language): WordTerms => {
  const key = skeleton(word.text);
  return {
    stem: stemsOf(word, language),
    gram: gramsOf(word.script === 'arabic' ? withoutArabicPrefix(word.text) : word.text),
    skeleton: key.length < 2 ? [] : [key],
  };
};

/** The terms of one word, as `wordsOf` gives it. */
export const termsOfWord = (word: Word, language: Language): WordTerms => {
  const known = remembered[language];
  let terms = known.get(word.text);
  if (terms === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    terms = termsAnew(word, language);
    known.set(word.text, terms);
  }
  return terms;
};

/**
 * The index terms of a text by field; the same function serves the document and the query.
 *
 * French is folded before it is stemmed, not after: who types without accents finds the same stem. Latin words
 * in a text in Arabic are stemmed as French.
 */
export const terms = (text: string, language: Language): Terms => {
  const found: Terms = { stem: [], gram: [], skeleton: [] };
  for (const word of wordsOf(text, language)) {
    const its = termsOfWord(word, language);
    for (const stem of its.stem) found.stem.push(stem);
    for (const gram of its.gram) found.gram.push(gram);
    for (const key of its.skeleton) found.skeleton.push(key);
  }
  return found;
};
