import { skeleton, sound } from '../../../platform/text/skeleton.ts';
import { foldForComparison } from '../../../platform/text/words-of.ts';
import { conceptOf, narrowest } from './name-words.ts';
import { provinceNamed } from './places.ts';

/** A distinctive word, read once: its folded letters, its consonants, its reading with vowels, its script. */
export interface CoreWord {
  text: string;
  skeleton: string;
  sound: string;
  arabic: boolean;
}

/** A name taken apart. What is set aside stays as concepts, the same in every language. */
export interface NameParts {
  core: CoreWord[];
  /** Legal forms, e.g. `cooperative`, `union`. */
  forms: string[];
  qualities: string[];
  activities: string[];
  /** Codes of provinces named within the name. */
  places: string[];
  /** The core without spaces, its vowels dropped and kept. */
  skeleton: string;
  joined: string;
  sound: string;
}

/** The words of names come again and again; emptied when full, so memory is bounded. */
const REMEMBERED = 50_000;
const coreWords = new Map<string, CoreWord>();

const coreWord = (text: string): CoreWord => {
  let word = coreWords.get(text);
  if (!word) {
    word = { text, skeleton: skeleton(text), sound: sound(text), arabic: /[ء-ي]/.test(text) };
    if (coreWords.size >= REMEMBERED) coreWords.clear();
    coreWords.set(text, word);
  }
  return word;
};

/** C.O.O.P. and G.I.E. are words; so are single letters that follow each other. */
const withoutInitials = (name: string): string =>
  name.replace(/(?<![\p{L}\p{M}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}]))?/gu, (all) => all.replaceAll('.', '') + ' ');

/** Titles that begin many names, as they are shortened. */
const SHORTENED = new Map([
  ['my', 'moulay'],
  ['mly', 'moulay'],
  ['sd', 'sidi'],
  ['med', 'mohamed'],
  ['bni', 'beni'],
]);

const partsFrom = (words: string[], placesAside: boolean): NameParts => {
  const parts: NameParts = {
    core: [],
    forms: [],
    qualities: [],
    activities: [],
    places: [],
    skeleton: '',
    joined: '',
    sound: '',
  };
  for (const word of words) {
    const concept = conceptOf(word);
    const place = concept || !placesAside || word.length < 3 ? null : provinceNamed(word);
    if (place) parts.places.push(place);
    else if (concept?.kind === 'form') parts.forms.push(concept.id);
    else if (concept?.kind === 'quality') parts.qualities.push(concept.id);
    else if (concept?.kind === 'activity') parts.activities.push(concept.id);
    else if (!concept) parts.core.push(coreWord(SHORTENED.get(word) ?? word));
  }
  parts.activities = narrowest(parts.activities);
  // A union of cooperatives is a union.
  if (parts.forms.some((form) => form !== 'cooperative'))
    parts.forms = parts.forms.filter((form) => form !== 'cooperative');
  return parts;
};

/** Nothing but shared words: then these are the name, e.g. "Coopérative Argane". */
const coreOf = (words: string[]): NameParts => {
  const set = partsFrom(words, true);
  if (set.core.length > 0) return set;
  const withPlaces = partsFrom(words, false);
  if (withPlaces.core.length > 0) return withPlaces;
  const rest = words.filter((word) => conceptOf(word)?.kind !== 'joining' && conceptOf(word)?.kind !== 'form');
  return { ...set, core: rest.map((word) => coreWord(word)) };
};

/** A name taken apart; its core is empty only when nothing at all distinguishes it. */
export const partsOfName = (name: string): NameParts => {
  const words = foldForComparison(withoutInitials(name))
    .split(' ')
    .filter((word) => word !== '');
  const parts = coreOf(words);
  parts.skeleton = parts.core.map((word) => word.skeleton).join('');
  parts.joined = parts.core.map((word) => word.text).join('');
  parts.sound = parts.core.map((word) => word.sound).join('');
  return parts;
};
