import { termsOfWord, type Language, type Word } from '../../platform/text/index.ts';
import { rank, type FieldLexemes, type Hit, type Index, type Indexed, type Question } from './rules/ranking.ts';
import { relatedTo } from './rules/thesaurus/related.ts';
import { spot, tellingWords, type Spotted, type Spotter } from './spotting.ts';

/**
 * The lexemes of the one index. A first letter tells the kind: `s` stem, `g` four letters, `x` consonant skeleton,
 * `c` concept of the thesaurus, `w` the concept that the whole field is.
 */
export interface Document {
  id: string;
  lang: Language;
  title: string;
  text: string;
  names?: string;
  named?: true;
}

/**
 * How much each kind weighs beside a stem (1), chosen on the questions for tuning of `bench/search`. Letters in a row
 * weigh more than those questions ask for: they are typed well, and people do not.
 */
const WEIGHTS = {
  gram: { arabic: 0.3, latin: 0.15 },
  /** A skeleton of three letters or more; of two, which many words share; of a word whose stem no document has. */
  skeleton: { long: 0.3, short: 0.02, unknown: 0.5 },
  /** Of the longest label, of one within it, and of what is related to the longest. */
  concept: { longest: 2, within: 0.5, related: 0.4 },
  whole: 1,
};

const wholeOf = (spotted: Spotted[], words: Word[]): string[] =>
  spotted.filter((one) => one.words === words.length).map(({ code }) => code);

/** @param names words in which no concept is looked for */
const fieldOf = (text: string, language: Language, spotter: Spotter, names = ''): FieldLexemes => {
  const words = text === '' ? [] : tellingWords(text, language);
  const spotted = spot(spotter, words, language);
  const all = names === '' ? words : [...words, ...tellingWords(names, language)];
  const lexemes: string[] = [];
  for (const word of all) {
    const { stem, gram, skeleton } = termsOfWord(word, language);
    for (const one of stem) lexemes.push(`s${one}`);
    for (const one of gram) lexemes.push(`g${one}`);
    for (const one of skeleton) lexemes.push(`x${one}`);
  }
  for (const { code } of spotted) lexemes.push(`c${code}`);
  for (const code of wholeOf(spotted, words)) lexemes.push(`w${code}`);
  return { lexemes, length: all.length };
};

/** A document as the index keeps it. */
export const lexemesOf = ({ id, lang, title, text, names, named }: Document, spotter: Spotter): Indexed => ({
  id,
  title: named === true ? fieldOf('', lang, spotter, title) : fieldOf(title, lang, spotter),
  text: fieldOf(text, lang, spotter, names),
});

const isWithin = (one: Spotted, all: Spotted[]): boolean =>
  all.some((other) => other.words > one.words && other.at <= one.at && other.at + other.words >= one.at + one.words);

const skeletonWeight = (key: string, known: boolean): number => {
  if (!known) return WEIGHTS.skeleton.unknown;
  return key.length > 2 ? WEIGHTS.skeleton.long : WEIGHTS.skeleton.short;
};

type Related = (code: string) => readonly string[];

const askConcept = (code: string, related: Related, ask: (lexeme: string, weight: number) => void): void => {
  ask(`c${code}`, WEIGHTS.concept.longest);
  for (const other of related(code)) ask(`c${other}`, WEIGHTS.concept.related);
};

/**
 * What is asked, as weighted lexemes. `knows` tells whether any document has a lexeme: a word that none has is sought
 * by its consonants.
 */
export const questionOf = (
  text: string,
  language: Language,
  spotter: Spotter,
  knows: (lexeme: string) => boolean,
  related: Related = relatedTo,
): Question => {
  const question = new Map<string, number>();
  const ask = (lexeme: string, weight: number): void => void question.set(lexeme, (question.get(lexeme) ?? 0) + weight);
  const words = tellingWords(text, language);
  const spotted = spot(spotter, words, language);
  for (const word of words) {
    const { stem, gram, skeleton } = termsOfWord(word, language);
    const known = stem.some((one) => knows(`s${one}`));
    for (const one of stem) ask(`s${one}`, 1 / stem.length);
    const inGrams = word.script === 'arabic' ? WEIGHTS.gram.arabic : WEIGHTS.gram.latin;
    for (const one of gram) ask(`g${one}`, inGrams / gram.length);
    for (const one of skeleton) ask(`x${one}`, skeletonWeight(one, known));
  }
  for (const one of spotted) {
    if (isWithin(one, spotted)) ask(`c${one.code}`, WEIGHTS.concept.within);
    else askConcept(one.code, related, ask);
  }
  for (const code of wholeOf(spotted, words)) ask(`w${code}`, WEIGHTS.whole);
  return question;
};

/** The `most` documents that answer best. */
export const search = (index: Index, spotter: Spotter, text: string, language: Language, most: number): Hit[] =>
  rank(
    index,
    questionOf(text, language, spotter, (lexeme) => index.postings.has(lexeme)),
    most,
  );
