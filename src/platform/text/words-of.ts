import { foldLetter, scriptOf, type Script } from './letters.ts';

export type Language = 'fr' | 'ar' | 'en';

/** A folded word and where it stands in the original (UTF-16 positions, end excluded). */
export interface Word {
  text: string;
  script: Script;
  start: number;
  end: number;
}

const APOSTROPHE = 39;

/** French elision: `m'` only before a vowel, for M'diq and M'hamid are names. */
const ELIDED = /^(?:(?:[ldjtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[aeiouyh])|m'(?=[aeiou]))/;

/** Characters and words in the making; a class-free state so that three million names pass quickly. */
interface Making {
  words: Word[];
  letters: string;
  origins: number[];
  script: Script;
  end: number;
}

const cut = (making: Making, language: Language): void => {
  let { letters } = making;
  let first = 0;
  if (letters.includes("'")) {
    const whole = letters.length;
    if (language === 'fr') while (ELIDED.test(letters)) letters = letters.replace(ELIDED, '');
    first = whole - letters.length;
    if (language === 'en') letters = letters.replace(/'s'*$/, '');
    letters = letters.replaceAll("'", '');
  }
  if (letters !== '')
    making.words.push({ text: letters, script: making.script, start: making.origins[first] ?? 0, end: making.end });
  making.letters = '';
  making.origins = [];
  making.script = 'digit';
};

/** Digits stay with Latin letters (3sal, l7out) and part from Arabic ones (20كغ). */
const belongs = (held: Script, next: Script, holdsLetters: boolean): boolean =>
  !holdsLetters || held === next || (held === 'latin' && next === 'digit') || (held === 'digit' && next === 'latin');

const take = (making: Making, letter: string, at: number, end: number, language: Language): void => {
  const code = letter.codePointAt(0) ?? 0;
  const script = scriptOf(code);
  if (script === null) {
    if (code === APOSTROPHE && making.letters !== '') {
      making.letters += letter;
      making.origins.push(at);
    } else cut(making, language);
    return;
  }
  if (!belongs(making.script, script, making.letters !== '')) cut(making, language);
  if (making.letters === '' || script !== 'digit') making.script = script;
  making.letters += letter;
  making.end = end;
  for (let unit = 0; unit < letter.length; unit += 1) making.origins.push(at);
};

/** The words of a text, folded, each with its place in the original. Linear in the length of the text. */
export const wordsOf = (text: string, language: Language): Word[] => {
  const making: Making = { words: [], letters: '', origins: [], script: 'digit', end: 0 };
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const letters = foldLetter(code);
    const end = at + (code > 0xffff ? 2 : 1);
    if (letters.length === 1) take(making, letters, at, end, language);
    else for (const letter of letters) take(making, letter, at, end, language);
    // A mark or an invisible control belongs to the letter before it.
    if (letters === '' && making.end === at) making.end = end;
    at = end;
  }
  cut(making, language);
  return making.words;
};

/**
 * The words folded to one spelling and joined by single spaces: case, accents, vowel marks, tatweel, letter forms,
 * digits of other scripts, bidi controls and French elision are gone. Idempotent.
 */
export const normalise = (text: string, language: Language): string => {
  const words = wordsOf(text, language);
  let joined = '';
  for (const word of words) joined += joined === '' ? word.text : ` ${word.text}`;
  return joined;
};

/**
 * Two names of one thing compare equal: as `normalise`, whatever the language, without the lone hamza, which is
 * as often left out as written (الزهراء, الزهرا).
 */
export const foldForComparison = (text: string): string =>
  normalise(text, 'fr').replaceAll('ء', '').replace(/ {2,}/g, ' ').trim();
