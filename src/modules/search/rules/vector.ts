import { K1, onceIn, type FieldLexemes, type Indexed, type Means } from './ranking.ts';

/**
 * A document packed for its exact score: for each of its texts the length of title and text in words and how many
 * lexemes, two bytes each; then for each lexeme its mark (four bytes) and how often title and text have it (a byte each).
 */

const [HEAD, ENTRY, MOST] = [6, 6, 0xffff];

/** FNV-1a of 32 bits: within one document two lexemes hardly ever share a mark. */
export const markOf = (lexeme: string): number => {
  let mark = 0x811c9dc5;
  for (let at = 0; at < lexeme.length; at += 1) mark = Math.imul(mark ^ lexeme.charCodeAt(at), 0x01000193);
  return mark >>> 0;
};

type Occurrences = Map<string, [number, number]>;

const count = (into: Occurrences, { lexemes }: FieldLexemes, field: 0 | 1): void => {
  for (const lexeme of lexemes) {
    const its = into.get(lexeme) ?? [0, 0];
    if (its[field] < 255) its[field] += 1;
    into.set(lexeme, its);
  }
};

/** The texts of one document, packed. */
export const packed = (texts: readonly Pick<Indexed, 'title' | 'text'>[]): Uint8Array => {
  const parts = texts.map(({ title, text }) => {
    const occurrences: Occurrences = new Map();
    count(occurrences, title, 0);
    count(occurrences, text, 1);
    return { title: title.length, text: text.length, entries: [...occurrences].slice(0, MOST) };
  });
  const bytes = new Uint8Array(parts.reduce((sum, { entries }) => sum + HEAD + ENTRY * entries.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { title, text, entries } of parts) {
    for (const [place, value] of [title, text, entries.length].entries())
      view.setUint16(at + 2 * place, Math.min(MOST, value));
    at += HEAD;
    for (const [lexeme, [inTitle, inText]] of entries) {
      view.setUint32(at, markOf(lexeme));
      view.setUint8(at + 4, inTitle);
      view.setUint8(at + 5, inText);
      at += ENTRY;
    }
  }
  return bytes;
};

/** A question as scores need it: the place of each lexeme by its mark, and what it weighs with all factors. */
export interface Weighed {
  places: Map<number, number>;
  weights: number[];
}

/**
 * The exact BM25F of a packed document. One said in several languages has of each lexeme what its best text has, so
 * that a translation neither helps nor hurts.
 */
export const scoreOf = (bytes: Uint8Array, { places, weights }: Weighed, mean: Means): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const best = new Float64Array(weights.length);
  for (let at = 0; at < bytes.length;) {
    const [title, text, entries] = [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)];
    const [inTitle, inText] = [onceIn('title', title, mean), onceIn('text', text, mean)];
    at += HEAD;
    for (const end = at + ENTRY * entries; at < end; at += ENTRY) {
      const place = places.get(view.getUint32(at));
      if (place === undefined) continue;
      const has = view.getUint8(at + 4) * inTitle + view.getUint8(at + 5) * inText;
      if (has > best[place]!) best[place] = has;
    }
  }
  let score = 0;
  for (const [place, has] of best.entries()) score += (weights[place]! * has) / (K1 + has);
  return score;
};
