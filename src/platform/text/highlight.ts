import { terms, termsOfWord } from './terms.ts';
import { wordsOf, type Language } from './words-of.ts';

/** A piece of the original text; the pieces joined are the original, letter for letter. */
export interface Piece {
  text: string;
  match: boolean;
}

/** The original cut at these places, which follow one another (UTF-16 positions, end excluded). */
export const piecesOf = (text: string, places: readonly { start: number; end: number }[]): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  const push = (to: number, match: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), match });
    from = Math.max(from, to);
  };
  for (const { start, end } of places) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return pieces;
};

/**
 * The original cut where words match the query: by stem, or by consonant skeleton when that has three letters or
 * the word is in another script than any stem could reach.
 */
export const highlight = (
  text: string,
  language: Language,
  query: string,
  queryLanguage: Language = language,
): Piece[] => {
  const sought = terms(query, queryLanguage);
  const stems = new Set(sought.stem);
  const keys = new Set(sought.skeleton);
  const matching = wordsOf(text, language).filter((word) => {
    const its = termsOfWord(word, language);
    return its.stem.some((stem) => stems.has(stem)) || its.skeleton.some((key) => keys.has(key));
  });
  return piecesOf(text, matching);
};
