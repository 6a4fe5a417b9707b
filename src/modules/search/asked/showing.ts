import { piecesOf, termsOfWord, type Language, type Piece, type Word } from '../../../platform/text/index.ts';
import { spot, tellingWords, type Spotter } from '../spotting.ts';

/** What a question asks for, as far as it can be shown in an answer: its stems, long skeletons and concepts. */
export interface Sought {
  stems: ReadonlySet<string>;
  skeletons: ReadonlySet<string>;
  concepts: ReadonlySet<string>;
}

/** Shorter skeletons are those of too many words. */
const TELLING = 3;

export const soughtIn = (text: string, language: Language, spotter: Spotter): Sought => {
  const words = tellingWords(text, language);
  const terms = words.map((word) => termsOfWord(word, language));
  return {
    stems: new Set(terms.flatMap(({ stem }) => stem)),
    skeletons: new Set(terms.flatMap(({ skeleton }) => skeleton).filter((key) => key.length >= TELLING)),
    concepts: new Set(spot(spotter, words, language).map(({ code }) => code)),
  };
};

/**
 * The words of a text that answer: alike, of like sound, or of a label of the same concept in any language.
 * @param names where names begin, which are no concepts
 */
const answering = (text: string, language: Language, sought: Sought, spotter: Spotter, names: number): Word[] => {
  const words = tellingWords(text, language);
  const spotted = spot(spotter, words, language).filter(
    ({ code, at }) => sought.concepts.has(code) && words[at]!.start < names,
  );
  const covered = new Set(spotted.flatMap(({ at, words: length }) => Array.from({ length }, (_, next) => at + next)));
  return words.filter((word, at) => {
    const { stem, skeleton } = termsOfWord(word, language);
    return (
      covered.has(at) || stem.some((one) => sought.stems.has(one)) || skeleton.some((key) => sought.skeletons.has(key))
    );
  });
};

/** The text, cut where it answers. */
export const shown = (
  text: string,
  language: Language,
  sought: Sought,
  spotter: Spotter,
  names = text.length,
): Piece[] => piecesOf(text, answering(text, language, sought, spotter, names));

const LONGEST = 240;
const BEFORE = 60;

const startNear = (text: string, at: number): number => {
  if (at <= BEFORE) return 0;
  const gap = text.indexOf(' ', at - BEFORE);
  return gap === -1 || gap > at ? at : gap + 1;
};

const endNear = (text: string, at: number): number => {
  if (at >= text.length) return text.length;
  const gap = text.lastIndexOf(' ', at);
  return gap <= 0 ? at : gap;
};

/** A part of a long text around the place with the most answers, cut between words; dots say where it was cut. */
export const snippet = (
  text: string,
  language: Language,
  sought: Sought,
  spotter: Spotter,
  names = text.length,
): Piece[] => {
  const places = answering(text, language, sought, spotter, names);
  if (text.length <= LONGEST) return piecesOf(text, places);
  const within = (from: number): number =>
    places.filter(({ start, end }) => start >= from && end <= from + LONGEST - BEFORE).length;
  const best = places.reduce(
    (found, { start }) => (within(start) > within(found) ? start : found),
    places[0]?.start ?? 0,
  );
  const start = startNear(text, best);
  const end = endNear(text, start + LONGEST);
  const kept = places.filter((place) => place.start >= start && place.end <= end);
  const pieces = piecesOf(
    text.slice(start, end),
    kept.map((place) => ({ start: place.start - start, end: place.end - start })),
  );
  const dots = { text: '…', match: false };
  return [...(start > 0 ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])];
};
