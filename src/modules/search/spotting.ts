import { sound, termsOfWord, wordsOf, type Language, type Word } from '../../platform/text/index.ts';
import { isLittle } from './rules/little-words.ts';
import type { Concept } from './rules/thesaurus/concept.ts';

/** Longest label, in telling words, that is looked for. */
const LONGEST = 6;

/** Codes by the stems of a label, and the longest label, in words, that begins with a stem. */
interface Keys {
  codes: Map<string, string[]>;
  longest: Map<string, number>;
}

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

const stemsOf = (word: Word, language: Language): string[] => termsOfWord(word, language).stem;
const keyOf = (stems: string[]): string => stems.join(' ');

const noKeys = (): Keys => ({ codes: new Map(), longest: new Map() });

const add = ({ codes, longest }: Keys, stems: string[], code: string): void => {
  const [first] = stems;
  if (first === undefined || stems.length > LONGEST) return;
  longest.set(first, Math.max(longest.get(first) ?? 0, stems.length));
  const its = codes.get(keyOf(stems));
  if (its === undefined) codes.set(keyOf(stems), [code]);
  else if (!its.includes(code)) its.push(code);
};

const firstStems = (label: string, language: Language): string[] =>
  tellingWords(label, language).map((word) => stemsOf(word, language)[0] ?? word.text);

/** Reads the labels once; linear in their number. */
export const spotterOf = (concepts: Iterable<Concept>): Spotter => {
  const spotter: Spotter = { fr: noKeys(), ar: noKeys(), en: noKeys(), dialect: noKeys() };
  for (const concept of concepts) {
    for (const language of ['fr', 'ar', 'en'] as const)
      for (const label of concept[language]) add(spotter[language], firstStems(label, language), concept.code);
    for (const label of concept.dialect)
      add(
        spotter.dialect,
        tellingWords(label, 'fr').map((word) => sound(word.text)),
        concept.code,
      );
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

const spotAt = ({ keys, of }: Reading, words: Word[], at: number, taken: Set<number>): Spotted[] => {
  const found: Spotted[] = [];
  for (const first of of(words[at]!)) {
    const longest = Math.min(keys.longest.get(first) ?? 0, words.length - at);
    for (let length = 1, key = first; length <= longest; length += 1) {
      if (length > 1) key = `${key} ${of(words[at + length - 1]!)[0] ?? ''}`;
      if (taken.has(at + length - 1)) break;
      for (const code of keys.codes.get(key) ?? []) found.push({ code, at, words: length });
    }
  }
  return found;
};

const spotBy = (reading: Reading, words: Word[], taken: Set<number>): Spotted[] =>
  words.flatMap((_, at) => (taken.has(at) ? [] : spotAt(reading, words, at, taken)));

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
