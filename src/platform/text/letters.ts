/**
 * One character to its folded letters. Pure; the phone uses it too.
 *
 * Folding is per code point (compatibility decomposition, marks and format controls dropped, lower case, then the
 * table below), so that every folded letter knows the place it came from.
 */

const TABLE: Record<string, string> = {
  // Arabic: alef forms and hamza carriers fall to their base letter by decomposition, these do not
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ݣ: 'ك',
  ڭ: 'ك',
  گ: 'ك',
  ک: 'ك',
  ڪ: 'ك',
  ڤ: 'ف',
  ڥ: 'ف',
  ڢ: 'ف',
  ڧ: 'ق',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ـ: '',
  '٫': '.',
  '٬': '',
  // Latin letters that Unicode does not decompose
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ɛ: 'e',
  ɣ: 'gh',
  // Apostrophes, real and supposed
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  ʹ: "'",
  ʿ: "'",
  ʾ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '＇': "'",
};

const DROPPED = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const DIGITS = /\p{Nd}/u;

/** Decimal digit of any script to its Latin digit: every Unicode digit row is ten in order. */
const latinDigit = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DIGITS.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};

const once = (char: string): string => {
  const known = TABLE[char];
  if (known !== undefined) return known;
  if (char >= '0' && char <= '9') return char;
  if (DIGITS.test(char)) return latinDigit(char);
  const plain = char.normalize('NFKD').replace(DROPPED, '').toLowerCase();
  return plain === char ? char : plain.normalize('NFKD').replace(DROPPED, '');
};

const folded = new Map<number, string>();

/** The folded letters of one code point: none, one or a few; folding them again changes nothing. */
export const foldLetter = (code: number): string => {
  const seen = folded.get(code);
  if (seen !== undefined) return seen;
  let now = String.fromCodePoint(code);
  for (let round = 0; round < 4; round += 1) {
    const next = Array.from(now, once).join('');
    if (next === now) break;
    now = next;
  }
  folded.set(code, now);
  return now;
};

export type Script = 'arabic' | 'latin' | 'tifinagh' | 'digit' | 'other';

const LETTER = /[\p{L}\p{N}]/u;
const scripts = new Map<number, Script | null>();

const scriptAnew = (code: number): Script | null => {
  const char = String.fromCodePoint(code);
  if (!LETTER.test(char)) return null;
  if (code >= 48 && code <= 57) return 'digit';
  if (/\p{Script=Arabic}/u.test(char)) return 'arabic';
  if (/\p{Script=Latin}/u.test(char)) return 'latin';
  return /\p{Script=Tifinagh}/u.test(char) ? 'tifinagh' : 'other';
};

/** The script of a folded letter, or null for what separates words. */
export const scriptOf = (code: number): Script | null => {
  let script = scripts.get(code);
  if (script === undefined) {
    script = scriptAnew(code);
    scripts.set(code, script);
  }
  return script;
};
