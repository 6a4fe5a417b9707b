import type { Cell } from './problems.ts';

/** Arabic-Indic and Persian digits to those of computing. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0660 + 48))
    .replace(/[۰-۹]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x06f0 + 48));

/** Every kind of space, joiner, direction mark and control that copying leaves; line breaks are kept apart. */
const invisible = /(?![\t\n\r])\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A cell's text, cleaned: no invisible letters, single spaces, composed accents; null when nothing is left. */
export const cellText = (cell: Cell): string | null => {
  if (cell === null) return null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  const typed = String(cell);
  // Most cells need no cleaning, and lists are long.
  if (/^[!-~]+(?: [!-~]+)*$/.test(typed)) return typed;
  const text = typed
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
  return text === '' ? null : text;
};

/** One line of text. */
export const lineText = (cell: Cell): string | null => cellText(cell)?.replaceAll('\n', ' ') ?? null;

/** What offices write for nothing. */
const nothing =
  /^(?:[-–—_./*?]+|n\.?\s?[/d]?\.?\s?[ad]?|néant|neant|nul|null|none|nil|nan|aucune?|non renseignée?|لا يوجد|لا شيء|بدون|غير متوفر)$/i;

export const saysNothing = (text: string): boolean => nothing.test(text) && !/^n$/i.test(text);

/** What a failed formula shows. */
export const isCellError = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^#(?:N\/A|REF!|VALUE!|VALEUR!|NAME\?|NOM\s?\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!)$/i.test(cell.trim());

const letterFolds: [RegExp, string][] = [
  [/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/[ىئ]/g, 'ي'],
  [/ؤ/g, 'و'],
  [/ة/g, 'ه'],
  [/[گڭݣ]/g, 'ك'],
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
];

/** For comparing titles and words of lists: no case, accents, vowels nor punctuation; words set apart by one space. */
export const folded = (text: string): string => {
  let plain = plainDigits(text.slice(0, 500).normalize('NFKD').toLowerCase());
  for (const [from, to] of letterFolds) plain = plain.replace(from, to);
  return plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, '')
    .replace(/n[°º]|nº|№/g, 'n ')
    .replace(/[^\p{L}\p{N}@+]+/gu, ' ')
    .trim();
};

export type Script = 'arabic' | 'tifinagh' | 'latin' | 'none';

/** The script of most letters. */
export const scriptOf = (text: string): Script => {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const arabic = count(/\p{Script=Arabic}/gu);
  const tifinagh = count(/\p{Script=Tifinagh}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (arabic + tifinagh + latin === 0) return 'none';
  if (tifinagh > Math.max(arabic, latin)) return 'tifinagh';
  return arabic > latin ? 'arabic' : 'latin';
};
