import { K1 } from './ranking.ts';

/**
 * What a lexeme adds to a document, in steps: postings that are kept by step can be read heaviest first and left
 * unread where they no longer matter (impact-ordered postings: Anh & Moffat 2005; read within a budget: Lin & Trotman
 * 2015). Steps serve to find candidates; the exact score puts them in order.
 */
export const LEVELS = 16;

/** `count` as `countsOf` gives it, above 0. */
export const levelOf = (count: number): number => Math.min(LEVELS - 1, Math.floor((LEVELS * count) / (K1 + count)));

/** The share of a lexeme's weight that a document of this level has, in the middle of its step. */
export const shareOf = (level: number): number => (level + 0.5) / LEVELS;
