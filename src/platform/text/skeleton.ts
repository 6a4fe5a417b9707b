import { foldLetter } from './letters.ts';

/**
 * Consonant skeletons: one key for a word in Arabic, Latin (French, English, or the dialect typed with digits) and
 * Tifinagh letters. Articles, vowels and doubling are dropped; sounds that Moroccan spellings do not keep apart
 * share a letter: k (ك ق گ g q c), d (د ض ذ ظ), t (ت ط ث), s (س ص), h (ح ه), c (ش ch sh), x (خ kh), g (غ gh), b (ب p).
 * Semivowels stand only at the start, where they are heard: w (و ou), y (ي).
 * `sound` is the same reading with its vowels, for telling apart words whose skeletons are equal.
 */

/** A letter and what is heard, each: "بb". */
const table = (pairs: string): Record<string, string> =>
  Object.fromEntries(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

const ARABIC = table('اa بb تt ثt جj حh خx دd ذd رr زz سs شc صs ضd طt ظd عa غg فf قk كk لl مm نn هh وw يy ء');

const TIFINAGH = table('ⴰa ⴱb ⴳk ⴷd ⴹd ⴻa ⴼf ⴽk ⵀh ⵃh ⵄa ⵅx ⵇk ⵉi ⵊj ⵍl ⵎm ⵏn ⵓu ⵔr ⵕr ⵖg ⵙs ⵚs ⵛc ⵜt ⵟt ⵡw ⵢy ⵣz ⵥz');

/** Dialect digits, where they stand alone among letters: 3 ع, 7 ح, 9 ق, 5 خ, 2 ء, 8 ه. */
const DIGIT = table('2a 3a 5x 7h 8h 9k');

const LATIN = table('aa bb ck dd ei ff gk hh ii jj kk ll mm nn ou pb qk rr ss tt uu vf ww xks yy zz');

/** Letter pairs read as one sound, longest first. */
const PAIRS = 'schc tchc chc shc khx ghg djj dhd tht phf quk ouu oou eei ckk'
  .split(' ')
  .map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const);

const SOFT = /[eiy]/;
const VOWEL = /[aiu]/;

const latinPair = (word: string, at: number): [string, number] | null => {
  const next = word[at + 1] ?? '';
  if (word[at] === 'g' && next === 'u' && SOFT.test(word[at + 2] ?? '')) return ['k', 2];
  if (word[at] === 'g' && SOFT.test(next)) return ['j', 1];
  if (word[at] === 'c' && SOFT.test(next)) return ['s', 1];
  for (const [letters, sound] of PAIRS) if (word.startsWith(letters, at)) return [sound, letters.length];
  return null;
};

/** A digit among letters that is not part of a number. */
const aloneDigit = (word: string, at: number): boolean =>
  word.length > 1 && !/[0-9]/.test(word[at - 1] ?? '') && !/[0-9]/.test(word[at + 1] ?? '');

const soundOfLatin = (word: string): string => {
  let sound = '';
  // The one common name whose t and h are two letters (فتح), and the one name whose h is silent.
  const spelled = word
    .replace(/^(el|al)?fath(?=$|al)/, '$1fat7')
    .replace(/llah$/, 'lla')
    .replace(/(?<=...)e$/, '');
  for (let at = 0; at < spelled.length;) {
    const pair = latinPair(spelled, at);
    if (pair) {
      sound += pair[0];
      at += pair[1];
      continue;
    }
    const letter = spelled[at] ?? '';
    sound += LATIN[letter] ?? (aloneDigit(spelled, at) ? (DIGIT[letter] ?? letter) : letter);
    at += 1;
  }
  return sound;
};

const soundBy = (word: string, letters: Record<string, string>): string => {
  let heard = '';
  for (const letter of word) heard += letters[letter] ?? letter;
  return heard;
};

/** `w` and `y` are vowels except at the start before a vowel or, in Arabic letters, at the start at all. */
const settleGlides = (sound: string, strict: boolean): string => {
  let first = sound[0] ?? '';
  const rest = sound.slice(1).replaceAll('w', 'u').replaceAll('y', 'i');
  if (!strict && (first === 'u' || first === 'i') && VOWEL.test(rest[0] ?? '')) first = first === 'u' ? 'w' : 'y';
  if (!strict && (first === 'w' || first === 'y') && !VOWEL.test(rest[0] ?? '')) first = first === 'w' ? 'u' : 'i';
  return first + rest;
};

const isArabic = (word: string): boolean => /[ء-ي]/.test(word);
const isTifinagh = (word: string): boolean => /[ⴰ-⵿]/.test(word);

const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل|ولل)(?=..)/;
const LATIN_ARTICLE = /^(?:[aei]l|l(?=[^aeiouy]))(?=.)/;

const soundOfFolded = (word: string): string => {
  if (isArabic(word))
    return single(
      settleGlides(soundBy(word.length > 2 ? word.replace(/لله$/, 'لا').replace(/ه$/, 'ا') : word, ARABIC), true),
      true,
    );
  if (isTifinagh(word)) return settleGlides(soundBy(word, TIFINAGH), true);
  return single(settleGlides(soundOfLatin(word), false), false);
};

const consonants = (sound: string): string => sound.replace(/[aiu]/g, '');

/**
 * Doubling is not written in Arabic, and an assimilated article (an-nour, es-salam) is only heard as doubling. Two equal
 * letters that Arabic does write have a vowel between them: ممتاز, moumtaz.
 */
const single = (sound: string, arabic: boolean): string =>
  arabic
    ? sound.replace(/^a(?=c..)/, '').replace(/([aiu])\1+/g, '$1')
    : sound.replace(/^[ai](?=([^aiu])\1|c..)/, '').replace(/(.)\1+/g, '$1');

const foldWord = (word: string): string => {
  let folded = '';
  for (const char of word) folded += foldLetter(char.codePointAt(0) ?? 0);
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
};

const spoken = (word: string): { sound: string; skeleton: string } => {
  const folded = foldWord(word);
  if (/^[0-9]*$/.test(folded)) return { sound: folded, skeleton: '' };
  const bare = folded.replace(isArabic(folded) ? ARABIC_ARTICLE : LATIN_ARTICLE, '');
  if (bare !== folded) {
    const sound = soundOfFolded(bare);
    const skeleton = consonants(sound);
    if (skeleton.length >= 2) return { sound, skeleton };
  }
  const sound = soundOfFolded(folded);
  return { sound, skeleton: consonants(sound) };
};

/**
 * The consonant key of one word in any of the three scripts, its article dropped; '' for numbers and bare vowels.
 * A key of one letter tells too little to search by: the caller decides.
 */
export const skeleton = (word: string): string => spoken(word).skeleton;

/** The reading of one word with its vowels (a, i, u), its article dropped; same letters as `skeleton`. */
export const sound = (word: string): string => spoken(word).sound;
