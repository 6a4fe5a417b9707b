import { sound, terms, wordsOf, type Language, type Word } from '../../platform/text/index.ts';
import { isLittle } from './rules/little-words.ts';
import type { Concept } from './rules/thesaurus/concept.ts';

/** Longest label, in telling words, that is looked for. */
const LONGEST = 6;

type Keys = Map<string, string[]>;

/** Labels by their stems (dialect: by how they sound), for finding concepts in a text. */
export interface Spotter {
  fr: Keys;
  ar: Keys;
  en: Keys;
  dialect: Keys;
}

export interface Spotted {
  code: string;
  /** Position of the first telling word, and how many words the label has. */
  at: number;
  words: number;
}

/** The words of a text that tell something; all of them where none does. */
export const tellingWords = (text: string, language: Language): Word[] => {
  const words = wordsOf(text, language);
  const telling = words.filter((word) => !isLittle(word.text, language));
  return telling.length > 0 ? telling : words;
};

const stemsOf = (word: Word, language: Language): string[] => terms(word.text, language).stem;
const keyOf = (stems: (string | undefined)[]): string => stems.join(' ');

const add = (keys: Keys, key: string, code: string): void => {
  if (key === '') return;
  const codes = keys.get(key);
  if (codes === undefined) keys.set(key, [code]);
  else if (!codes.includes(code)) codes.push(code);
};

/** Reads the labels once; linear in their number. */
export const spotterOf = (concepts: Iterable<Concept>): Spotter => {
  const spotter: Spotter = { fr: new Map(), ar: new Map(), en: new Map(), dialect: new Map() };
  for (const concept of concepts) {
    for (const language of ['fr', 'ar', 'en'] as const)
      for (const label of concept[language])
        add(
          spotter[language],
          keyOf(tellingWords(label, language).map((word) => stemsOf(word, language)[0])),
          concept.code,
        );
    for (const label of concept.dialect)
      add(spotter.dialect, keyOf(tellingWords(label, 'fr').map((word) => sound(word.text))), concept.code);
  }
  return spotter;
};

/** What each word may read as, in the order in which readings are tried. */
interface Reading {
  keys: Keys;
  of: (word: Word) => string[];
}

const readings = (spotter: Spotter, language: Language): Reading[] => {
  const own: Language = language === 'en' ? 'en' : 'fr';
  const other: Language = own === 'en' ? 'fr' : 'en';
  const latin = (word: Word, its: Language): string[] => (word.script === 'latin' ? stemsOf(word, its) : []);
  return [
    { keys: spotter.ar, of: (word) => (word.script === 'arabic' ? stemsOf(word, 'ar') : []) },
    { keys: spotter[own], of: (word) => latin(word, own) },
    { keys: spotter.dialect, of: (word) => (word.script === 'latin' ? [sound(word.text)] : []) },
    { keys: spotter[other], of: (word) => latin(word, other) },
  ];
};

const spotBy = ({ keys, of }: Reading, words: Word[], taken: Set<number>): Spotted[] => {
  const read = words.map(of);
  const found: Spotted[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const first of read[at] ?? [])
      for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
        if (taken.has(at) || taken.has(at + length - 1)) continue;
        const key = keyOf([first, ...read.slice(at + 1, at + length).map((stems) => stems[0])]);
        for (const code of keys.get(key) ?? []) found.push({ code, at, words: length });
      }
  }
  return found;
};

/**
 * Every concept whose label stands in these words, those within longer labels included. Words are read in the
 * language of the text; those that say nothing in it, as dialect and then in the other language of Latin letters.
 */
export const spot = (spotter: Spotter, words: Word[], language: Language): Spotted[] => {
  const found: Spotted[] = [];
  const taken = new Set<number>();
  for (const reading of readings(spotter, language)) {
    const here = spotBy(reading, words, taken);
    found.push(...here);
    for (const { at, words: length } of here) for (let word = at; word < at + length; word += 1) taken.add(word);
  }
  return found;
};
