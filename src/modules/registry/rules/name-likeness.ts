import type { CoreWord, NameParts } from './names.ts';
import { editSimilarity, jaroWinkler } from './spelling.ts';

/** Jaro-Winkler forgives endings, edit distance forgives none: the middle tells names apart best. */
const lettersAlike = (a: string, b: string): number => (jaroWinkler(a, b) + editSimilarity(a, b)) / 2;

/** Consonants say the more, the more of them there are. */
const CONSONANT_WEIGHT = [0, 0.2, 0.35, 0.5, 0.6];

/** How alike two words are, 0-1: consonants and letters within a script, consonants and vowels across. */
export const wordLikeness = (a: CoreWord, b: CoreWord): number => {
  if (a.text === b.text) return 1;
  if (/^\d+$/.test(a.text) || /^\d+$/.test(b.text)) return 0;
  // So unlike in length that half of the consonants cannot agree.
  if (2 * Math.min(a.skeleton.length, b.skeleton.length) < Math.max(a.skeleton.length, b.skeleton.length)) return 0;
  const consonants = editSimilarity(a.skeleton, b.skeleton);
  if (consonants < 0.5) return consonants * 0.5;
  const heard = lettersAlike(a.sound, b.sound);
  const against = (otherStart(a, b) ? OTHER_START : 0) + (otherEnd(a, b) ? OTHER_END : 0);
  if (a.arabic !== b.arabic) return Math.min(0.98, 0.7 * consonants + 0.3 * Math.min(1, heard + 0.15)) - against;
  const letters = Math.max(lettersAlike(a.text, b.text), heard - 0.01);
  const weight = CONSONANT_WEIGHT[Math.min(4, a.skeleton.length, b.skeleton.length)] ?? 0;
  return weight * consonants + (1 - weight) * letters - against;
};

const startsOpen = (heard: string): boolean => 'aiu'.includes(heard.charAt(0));

/** Salam and Islam, Amane and Imane: a first vowel that is not an article's is part of the name. */
const otherStart = (a: CoreWord, b: CoreWord): boolean => {
  if (/^[wy]/.test(a.sound) || /^[wy]/.test(b.sound)) return false;
  if (startsOpen(a.sound) !== startsOpen(b.sound)) return true;
  return a.arabic === b.arabic && startsOpen(a.sound) && a.sound.charAt(0) !== b.sound.charAt(0);
};

const closed = (word: CoreWord): boolean => !/[aiu]$|ah$/.test(word.sound);

/** Salam and Salama, Massir and Massira: the feminine ending makes another name. */
const otherEnd = (a: CoreWord, b: CoreWord): boolean =>
  (a.sound.endsWith('a') && closed(b)) || (b.sound.endsWith('a') && closed(a));

const OTHER_START = 0.07;
const OTHER_END = 0.11;

/** Words meet again and again within a province; emptied when full, so memory is bounded. */
const REMEMBERED = 200_000;
let met = new WeakMap<CoreWord, Map<CoreWord, number>>();
let remembered = 0;

const likenessOf = (a: CoreWord, b: CoreWord): number => {
  let others = met.get(a);
  if (!others) met.set(a, (others = new Map()));
  let likeness = others.get(b);
  if (likeness === undefined) {
    if (remembered >= REMEMBERED) [met, remembered] = [new WeakMap([[a, (others = new Map())]]), 0];
    others.set(b, (likeness = wordLikeness(a, b)));
    remembered += 1;
  }
  return likeness;
};

/** Words of `from` each matched with its best of `to`, weighted by length. */
const covered = (from: CoreWord[], to: CoreWord[]): number => {
  let sum = 0;
  let weight = 0;
  for (const word of from) {
    let best = 0;
    for (const other of to) {
      best = Math.max(best, word === other ? 1 : likenessOf(word, other));
      if (best === 1) break;
    }
    const length = Math.min(8, Math.max(2, word.skeleton.length * 1.5));
    // A word that matches badly does not match: half-likeness of unrelated words must not add up.
    sum += length * (best < 0.7 ? best * 0.4 : best);
    weight += length;
  }
  return weight === 0 ? 0 : sum / weight;
};

/**
 * Likeness of two distinctive cores, 0-1: a symmetric soft matching of words (Monge and Elkan 1996, both ways) or, for
 * words joined or cut differently, of the cores written as one.
 */
export const coreLikeness = (a: NameParts, b: NameParts): number => {
  if (a.core.length === 0 || b.core.length === 0) return 0;
  if (a.joined === b.joined) return 1;
  const soft = 0.5 * covered(a.core, b.core) + 0.5 * covered(b.core, a.core);
  if (a.core.length === b.core.length && a.core.length === 1) return soft;
  const one: CoreWord = {
    text: a.joined,
    skeleton: a.skeleton,
    sound: a.sound,
    arabic: a.core.some((word) => word.arabic),
  };
  const two: CoreWord = {
    text: b.joined,
    skeleton: b.skeleton,
    sound: b.sound,
    arabic: b.core.some((word) => word.arabic),
  };
  return Math.max(soft, a.skeleton.length < 3 ? 0 : wordLikeness(one, two) - 0.02);
};

/** Shared over all concepts, by weight; what only one side says counts half, for names are often shortened. */
const agreement = (a: string[], b: string[]): { shared: number; onlyOne: number; clash: boolean } => {
  const shared = a.filter((id) => b.includes(id)).length;
  const onlyA = a.filter((id) => !b.includes(id)).length;
  const onlyB = b.filter((id) => !a.includes(id)).length;
  return { shared, onlyOne: onlyA + onlyB, clash: shared === 0 && onlyA > 0 && onlyB > 0 };
};

/**
 * Likeness of whole names, 0-1: the core, raised by concepts that agree and lowered by those that do not. Two
 * different activities or legal forms speak against; one that is only left out hardly does.
 */
export const wholeLikeness = (a: NameParts, b: NameParts, core = coreLikeness(a, b)): number => {
  const forms = agreement(a.forms, b.forms);
  const activities = agreement(a.activities, b.activities);
  const qualities = agreement(a.qualities, b.qualities);
  const places = agreement(a.places, b.places);
  let against = 0;
  if (forms.clash) against += 0.3;
  if (activities.clash) against += 0.3;
  if (places.clash) against += 0.4;
  if (qualities.clash) against += 0.05;
  against +=
    0.03 * Math.min(2, activities.onlyOne) + 0.02 * Math.min(2, qualities.onlyOne) + 0.01 * Math.min(1, places.onlyOne);
  const agreed = Math.min(0.06, 0.03 * activities.shared + 0.02 * qualities.shared + 0.03 * places.shared);
  return Math.max(0, Math.min(1, core - against + (core >= 0.8 ? agreed * (1 - core + 0.5) : 0)));
};
