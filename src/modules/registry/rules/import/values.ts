import type { StructureKind, StructureStatus } from '../structure-draft.ts';
import { cellText, folded, lineText, plainDigits, saysNothing } from './cell-text.ts';
import { callingCode } from './countries.ts';
import type { Cell, Reading } from './problems.ts';

const empty = { value: null };
/** No value is longer; patterns are not let loose on a whole page. */
const longest = 300;

const textOf = (cell: Cell): string | null => {
  const text = lineText(cell);
  return text === null || saysNothing(text) ? null : plainDigits(text.slice(0, longest));
};

/**
 * A number as written in French (1 234,5), Arabic (١٬٢٣٤٫٥) or English (1,234.5); null when it is none.
 * One mark before exactly three figures sets thousands apart, unless `decimals` are expected (coordinates).
 */
export const numberOf = (text: string, decimals = false): number | null => {
  let plain = plainDigits(text)
    .replace(/[\s'’٬_]/g, '')
    .replace(/٫/g, '.');
  if (!/^[+-]?[\d.,]+(?:e[+-]?\d+)?$/i.test(plain)) return null;
  const [dot, comma] = [plain.lastIndexOf('.'), plain.lastIndexOf(',')];
  if (dot >= 0 && comma >= 0)
    plain = dot > comma ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace(',', '.');
  else if (!decimals && /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plain)) plain = plain.replace(/[.,]/g, '');
  else plain = plain.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) && plain !== '' ? value : null;
};

/** A count of persons; "12 femmes" and "12 عضوا" are read too. */
export const readCount = (cell: Cell): Reading<number> => {
  const text = textOf(cell);
  if (text === null) return empty;
  const value = numberOf(text.replace(/^(\d[\d\s.,]*)\s*\p{L}+$/u, '$1'));
  const fits = value !== null && Number.isInteger(value) && value >= 0 && value < 1_000_000;
  return fits && typeof cell !== 'boolean' ? { value } : { value: null, problem: 'number_unreadable' };
};

const isRounded = (text: string): boolean => /^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text.replaceAll(' ', ''));

/** The 15 digits of an ICE; Excel takes off zeros in front (put back) and rounds figures (an error that says the way out). */
export const readIce = (cell: Cell): Reading<string> => {
  const text = textOf(cell);
  if (text === null) return empty;
  const digits = text.replace(/[\s.\-_/'’]|^ice\s*:?/gi, '');
  if (isRounded(text) || /^\d{9}0{6}$/.test(digits)) return { value: null, problem: 'ice_rounded' };
  if (/^0+$/.test(digits)) return empty;
  if (/^\d{15}$/.test(digits)) return { value: digits };
  // Every ICE known begins with zeros: 00 and seven figures.
  if (/^[1-9]\d{11,13}$/.test(digits)) return { value: digits.padStart(15, '0'), problem: 'ice_zeros_restored' };
  return { value: null, problem: 'ice_length', values: { digits: digits.replace(/\D/g, '').length } };
};

/** Kept as it is written, zeros in front included. */
export const readRegisterNumber = (cell: Cell): Reading<string> => {
  // 12/2015 typed into Excel becomes the first of December 2015.
  if (cell instanceof Date) return { value: null, problem: 'register_number_date' };
  const text = textOf(cell);
  if (text === null || typeof cell === 'boolean') return empty;
  if (isRounded(text)) return { value: null, problem: 'register_number_rounded' };
  return { value: text.replace(/\s*([/-])\s*/g, '$1') };
};

const phoneOf = (text: string, country: string): string | null => {
  const plain = text
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  if (plain.startsWith('+')) {
    const international = plain.replace(/^\+2120/, '+212');
    return /^\+[1-9]\d{7,14}$/.test(international) && !/^\+212(?![5-8]\d{8}$)/.test(international)
      ? international
      : null;
  }
  const code = callingCode(country);
  if (country === 'MA') {
    // Without its zero: a number cell of Excel.
    const [, own] = /^(?:212|0|2120)?([5-8]\d{8})$/.exec(plain) ?? [];
    return own === undefined ? null : `+212${own}`;
  }
  if (code === null || !/^\d{7,12}$/.test(plain)) return null;
  return plain.startsWith(code) && plain.length > 10
    ? `+${plain}`
    : `+${code}${code === '39' || code === '225' ? plain : plain.replace(/^0/, '')}`;
};

const betweenPhones = /[;,|\n/]|\s+(?:ou|et|or|and|أو|و)\s+|\s+-\s+|\s{2,}/;

/** The phones of a cell in E.164, in their order; those that cannot be read are told. */
export const readPhones = (cell: Cell, country: string): Reading<string[]> => {
  const text = cell === null || cell instanceof Date ? null : (cellText(cell)?.slice(0, longest) ?? null);
  if (text === null || saysNothing(text) || typeof cell === 'boolean') return empty;
  const pieces = plainDigits(text)
    .split(betweenPhones)
    .flatMap(
      (piece) =>
        piece
          .match(/^(?:0[5-8](?:[\s.-]?\d){8}\s*){2,}$/)?.[0]
          .replace(/\D/g, '')
          .match(/.{10}/g) ?? [piece],
    )
    .filter((piece) => /\d/.test(piece));
  const phones = pieces.map((piece) => phoneOf(piece, country));
  const read = [...new Set(phones.filter((phone) => phone !== null))];
  const value = read.length > 0 ? read : null;
  return phones.includes(null) || pieces.length === 0 ? { value, problem: 'phone_unreadable' } : { value };
};

export const readEmail = (cell: Cell): Reading<string> => {
  const text = textOf(cell);
  if (text === null) return empty;
  const found = text.toLowerCase().match(/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu) ?? [];
  if (found.length === 0) return { value: null, problem: 'email_unreadable' };
  return found.length === 1 ? { value: found[0] ?? null } : { value: found[0] ?? null, problem: 'two_values' };
};

/** An address of the web with its scheme; only http and https pass. */
export const readWebsite = (cell: Cell): Reading<string> => {
  const text = textOf(cell);
  if (text === null) return empty;
  const [first = ''] = text.split(/[\s;,]+/);
  const address = /^https?:\/\//i.test(first) ? first : `https://${first}`;
  const fits = /^https?:\/\/(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu.test(address);
  return fits ? { value: address } : { value: null, problem: 'website_unreadable' };
};

const yes = new Set(['oui', 'o', 'yes', 'y', 'x', 'vrai', 'true', '1', 'نعم', 'ن', 'صحيح', 'ok']);
const no = new Set(['non', 'n', 'no', 'faux', 'false', '0', 'لا', 'خطا', '']);

/** oui/non, yes/no, نعم/لا, x, 1/0, ✓; null when it is none of them. */
export const booleanOf = (cell: Cell): boolean | null => {
  if (typeof cell === 'boolean') return cell;
  const text = lineText(cell);
  if (text === null) return null;
  if (/^[✓✔☑√]$/.test(text)) return true;
  const plain = folded(text);
  return yes.has(plain) ? true : no.has(plain) ? false : null;
};

const kindWords: [StructureKind, RegExp][] = [
  ['federation', /federation|فدراليه|فيدراليه|جامعه/],
  ['union', /\bunions?\b|اتحاد/],
  ['interest_group', /\bgie\b|groupement|interest group|مجموعه ذات النفع/],
  ['mutual', /mutuelle|\bmutual\b|تعاضديه/],
  ['cooperative', /\bcooperati|\bco operati|\bcoop\b|\bscop\b|\bscic\b|تعاوني/],
  ['association', /associati|\bassoc\b|\bong\b|\bngo\b|charity|جمعيه/],
  ['company', /societe|\bsarl|\bsa\b|\bsas\b|company|\bllp\b|limited liability|entreprise|startup|شركه|مقاوله/],
];

export const kindOf = (text: string): StructureKind | null => {
  const plain = folded(text);
  return (
    kindWords.find(([, words]) => words.test(plain))?.[0] ??
    (/^(?:autre|other|اخري|اخر)s?$/.test(plain) ? 'other' : null)
  );
};

const statusWords: [StructureStatus, RegExp][] = [
  ['dissolved', /dissou|dissol|radie|dead|liquid|ferme|closed|deregistered|منحل|محلول|حلت|مشطوب/],
  ['suspended', /suspen|arret|inacti|dormant|non acti|en veille|gele|متوقف|معلق|غير نشيط|غير نشط/],
  ['active', /acti|live|en cours|exist|operation|fonctionn|نشيط|نشط|مزاول|ممارس|قايم/],
];

export const readStatus = (cell: Cell): Reading<StructureStatus> => {
  const answer = booleanOf(cell);
  if (answer !== null) return { value: answer ? 'active' : 'suspended' };
  const text = textOf(cell);
  if (text === null) return empty;
  const plain = folded(text);
  const status = statusWords.find(([, words]) => words.test(plain))?.[0];
  return status === undefined ? { value: null, problem: 'status_unknown' } : { value: status };
};

/** Degrees from 31.63, 31,63, 31°38'24"N; west and south are negative. */
export const degreesOf = (cell: Cell, limit: 90 | 180): Reading<number> => {
  const text = textOf(cell);
  if (text === null) return empty;
  const [, d, m, s] =
    /^[^\d-]*(-?\d+)\s*[°º]\s*(?:(\d+)\s*['’′]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["”″]|''))?/.exec(text) ?? [];
  const west = /[wos]\s*$/i.test(text) || /(?:غرب|جنوب)/.test(text) ? -1 : 1;
  const plain =
    d === undefined
      ? numberOf(text.replace(/[°º]?\s*[nsewo]?$/i, ''), true)
      : Number(d) + Number(m ?? 0) / 60 + (numberOf(s ?? '0', true) ?? 0) / 3600;
  const value = plain === null ? null : Math.abs(plain) === plain ? plain * west : plain;
  const fits = value !== null && Math.abs(value) <= limit;
  return fits ? { value: Math.round(value * 1e6) / 1e6 } : { value: null, problem: 'coordinates_unreadable' };
};
