import { normalise, skeleton, terms, wordsOf } from '../../../platform/text/index.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { countries, countryName } from '../rules/countries.ts';
import { provinces, regions } from '../rules/places-data.ts';
import { languageOf, tellingWords, wordsAsked } from './lexemes.ts';
import type { WordAsked } from './lexemes.ts';

/** Facet lexemes that a word may also mean: `saffron` the chain, `تارودانت` the province. */
type Meanings = Map<string, Set<string>>;

const put = (into: Meanings, key: string, lexeme: string): void => {
  into.set(key, (into.get(key) ?? new Set()).add(lexeme));
};

// A word of a title counts when it is long enough to mean something alone; "huile" means every oil.
const learn = (into: Meanings, text: string, lexeme: string): void => {
  const language = languageOf(text);
  for (const word of tellingWords(text)) {
    if (word.length < 3) continue;
    for (const stem of terms(word, language).stem) put(into, stem, lexeme);
    const key = skeleton(word);
    if (key.length >= 3) put(into, `x${key}`, lexeme);
  }
};

const places: Meanings = new Map();
for (const { code, fr, ar, en, variants } of [...regions, ...provinces]) {
  for (const name of [fr, ar, en, ...variants]) learn(places, name, `f${code}`);
}
for (const code of countries) {
  if (code === 'MA') continue;
  // Only whole names of one word: "Sud", "Saint" or "Îles" would mean ten countries.
  for (const lang of ['fr', 'ar', 'en'] as const) {
    const words = wordsOf(countryName(code, lang), lang);
    if (words.length === 1) learn(places, words[0]!.text, `f${code}`);
  }
}

export interface ChainWords {
  code: string;
  title: Trilingual;
  also: string[];
}

interface Thesaurus {
  meanings: Meanings;
  /** The stems of other words for the one thing that a stem means, in all languages. */
  synonyms: Map<string, string[]>;
}

let learnt: { from: string; thesaurus: Thesaurus } | null = null;

// "Huile" is a word of several chains and so a synonym of none; "zaafrane" is saffron and nothing else.
const synonymsIn = (meanings: Meanings): Map<string, string[]> => {
  const stems = [...meanings].filter(([key, codes]) => codes.size === 1 && !key.startsWith('x'));
  const byChain = Map.groupBy(stems, ([, codes]) => [...codes][0]!);
  return new Map(stems.map(([stem, codes]) => [stem, byChain.get([...codes][0]!)!.map(([other]) => other)]));
};

/** The words of the value chains; learnt again only when staff have changed them. */
const thesaurusOf = (chains: ChainWords[]): Thesaurus => {
  const from = JSON.stringify(chains);
  if (learnt?.from !== from) {
    const meanings: Meanings = new Map();
    for (const { code, title, also } of chains) {
      for (const words of [...Object.values(title), ...also]) learn(meanings, words ?? '', `c${code}`);
    }
    learnt = { from, thesaurus: { meanings, synonyms: synonymsIn(meanings) } };
  }
  return learnt.thesaurus;
};

const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const anyOf = (lexemes: string[]): string => `(${[...new Set(lexemes)].map(quoted).join(' | ')})`;
export const allOf = (parts: string[]): string => parts.filter((part) => part !== '').join(' & ');

const meant = ({ stems, skeletons }: WordAsked, from: Meanings): string[] => {
  const exact = stems.flatMap((stem) => [...(from.get(stem) ?? [])]);
  return exact.length > 0 ? exact : skeletons.flatMap((key) => [...(from.get(`x${key}`) ?? [])]);
};

/** A text question as tsquery texts, narrowest first. */
export interface Question {
  /** The whole name is this. */
  exact: string;
  /** Every word is in a name. */
  named: string;
  /** Every word is in a name or sounds like one of its words. */
  sounding: string;
  /** The same, or is in a product or a commune, or means the chain or the place: everything that is found. */
  broad: string;
  /** One per word, for when no structure has them all. */
  words: string[];
}

interface WordLexemes {
  named: string[];
  sounding: string[];
  broad: string[];
  /** It can only be found as it was typed: a short word beside others is not insisted on. */
  weak: boolean;
}

const lexemesOfWord = (word: WordAsked, { meanings, synonyms }: Thesaurus): WordLexemes => {
  const named = word.stems.map((stem) => `n${stem}`);
  const chains = meant(word, meanings);
  const meaning = [...chains, ...meant(word, places)];
  // Two consonants sound like too much where the word is a product: "miel" is no "amal".
  const heard = word.skeletons.filter((key) => key.length > 2 || chains.length === 0);
  const sounding = [...named, ...heard.map((key) => `x${key}`)];
  const others = word.stems.flatMap((stem) => synonyms.get(stem) ?? []);
  const broad = [
    ...sounding,
    ...heard.map((key) => `z${key}`),
    ...[...word.stems, ...others].map((stem) => `s${stem}`),
    ...others.map((stem) => `n${stem}`),
    ...meaning,
  ];
  return {
    named,
    sounding,
    broad,
    weak: word.skeletons.length === 0 && !/[0-9]/.test(word.folded) && meaning.length === 0,
  };
};

/** What a typed text asks of the index, or null when it holds no word that tells anything. */
export const questionOf = (text: string, chains: ChainWords[]): Question | null => {
  const thesaurus = thesaurusOf(chains);
  const all = wordsAsked(text).map((word) => lexemesOfWord(word, thesaurus));
  if (all.length === 0) return null;
  const strong = all.filter(({ weak }) => !weak);
  const words = strong.length > 0 ? strong : all;
  return {
    exact: anyOf([`e${tellingWords(text).join(' ')}`, `e${normalise(text, languageOf(text))}`]),
    named: allOf(all.map(({ named }) => anyOf(named))),
    sounding: allOf(words.map(({ sounding }) => anyOf(sounding))),
    broad: allOf(words.map(({ broad }) => anyOf(broad))),
    words: words.map(({ broad }) => anyOf(broad)),
  };
};

/** The same question for structures that have only some of its words. */
export const loosened = (question: Question): Question => ({ ...question, broad: `(${question.words.join(' | ')})` });

/** Facet lexemes of the chosen values, all of which must hold. */
export const quotedAll = (lexemes: string[]): string => allOf(lexemes.map(quoted));
