/**
 * Light stemming of a folded Arabic word, after light10 (Larkey, Ballesteros and Connell, 2007), with longer minimum
 * remainders: زيتون, صابون and تكوين are words, not plurals, and وردة does not begin with "and".
 */

const PREFIXES = ['وبال', 'وكال', 'وال', 'ولل', 'بال', 'كال', 'فال', 'ال', 'لل'];
/** Suffix and the letters that must remain; tried in this order, each once. */
const SUFFIXES: [string, number][] = [
  ['ها', 3],
  ['ان', 4],
  ['ات', 3],
  ['ون', 4],
  ['ين', 4],
  ['يه', 3],
  ['ه', 3],
  ['ي', 3],
];

export const withoutArabicPrefix = (word: string): string => {
  for (const prefix of PREFIXES)
    if (word.startsWith(prefix) && word.length >= prefix.length + 2) return word.slice(prefix.length);
  return word;
};

export const arabicStem = (word: string): string => {
  let stem = withoutArabicPrefix(word);
  if (stem.endsWith('اء') && stem.length > 3) stem = stem.slice(0, -1);
  for (const [suffix, remain] of SUFFIXES)
    if (stem.endsWith(suffix) && stem.length >= suffix.length + remain) stem = stem.slice(0, -suffix.length);
  return stem;
};

/**
 * The stem, and a second one where the word may begin with "and" (و): the stem of وتعاونية is among them, and that of
 * وردة is not lost.
 */
export const arabicStems = (word: string): string[] => {
  const stem = arabicStem(word);
  if (!word.startsWith('و') || word.length < 5 || withoutArabicPrefix(word) !== word) return [stem];
  return [stem, arabicStem(word.slice(1))];
};
