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

let learnt: { from: string; meanings: Meanings } | null = null;

/** The words of the value chains; learnt again only when staff have changed them. */
const chainMeanings = (chains: ChainWords[]): Meanings => {
  const from = JSON.stringify(chains);
  if (learnt?.from !== from) {
    const meanings: Meanings = new Map();
    for (const { code, title, also } of chains) {
      for (const words of [...Object.values(title), ...also]) learn(meanings, words ?? '', `c${code}`);
    }
    learnt = { from, meanings };
  }
  return learnt.meanings;
};

const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const anyOf = (lexemes: string[]): string => `(${[...new Set(lexemes)].map(quoted).join(' | ')})`;
export const allOf = (parts: string[]): string => parts.filter((part) => part !== '').join(' & ');

const meant = ({ stems, skeletons }: WordAsked, from: Meanings): string[] => {
  const exact = stems.flatMap((stem) => [...(from.get(stem) ?? [])]);
  return exact.length > 0 ? exact : skeletons.flatMap((key) => [...(from.get(`x${key}`) ?? [])]);
};

/** Text questions as tsquery texts, narrowest first. */
export interface Question {
  /** The whole name is this. */
  exact: string;
  /** Every word is in a name. */
  named: string;
  /** Every word is in a name, a product, a commune, or means its chain or its place. */
  stems: string;
  /** The same, or sounds like one: everything that is found. */
  broad: string;
}

/** What a typed text asks of the index, or null when it holds no word that tells anything. */
export const questionOf = (text: string, chains: ChainWords[]): Question | null => {
  const words = wordsAsked(text);
  if (words.length === 0) return null;
  const meanings = chainMeanings(chains);
  const named = words.map(({ stems }) => stems.map((stem) => `n${stem}`));
  const stems = words.map((word, at) => [
    ...named[at]!,
    ...word.stems.map((stem) => `s${stem}`),
    ...meant(word, meanings),
    ...meant(word, places),
  ]);
  const broad = words.map(({ skeletons }, at) => [...stems[at]!, ...skeletons.map((key) => `x${key}`)]);
  return {
    exact: anyOf([`e${tellingWords(text).join(' ')}`, `e${normalise(text, languageOf(text))}`]),
    named: allOf(named.map(anyOf)),
    stems: allOf(stems.map(anyOf)),
    broad: allOf(broad.map(anyOf)),
  };
};

/** Facet lexemes of the chosen values, all of which must hold. */
export const quotedAll = (lexemes: string[]): string => allOf(lexemes.map(quoted));
