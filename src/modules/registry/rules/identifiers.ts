import { normalise } from '../../../platform/text/words-of.ts';

/** Digits only, those of every script as Latin ones. */
const digitsOf = (typed: string): string => normalise(typed, 'fr').replace(/\D/g, '');

/** What fills a cell without saying anything: one digit over and over, or next to nothing. */
const isFiller = (digits: string): boolean => /^(\d)\1*$/.test(digits) || /^0?[5-8]?0+$/.test(digits);

/**
 * A phone number as E.164. National Moroccan numbers (0 and nine digits, the 0 perhaps lost by a spreadsheet) get +212;
 * a number with + or 00 keeps its country; any other of eight digits or more stays digits. Null when it is none.
 */
export const phoneNumber = (typed: string): string | null => {
  if (/\d[.,]?\d*e\+?\d/i.test(typed)) return null;
  const digits = digitsOf(typed);
  if (digits.length < 8 || digits.length > 17 || isFiller(digits)) return null;
  const international = /^\s*(?:\+|00)/.test(typed);
  const bare = international ? digits.replace(/^00/, '') : digits;
  const national = /^(?:212)0?([5-8]\d{8})$/.exec(bare) ?? (international ? null : /^0?([5-8]\d{8})$/.exec(bare));
  if (national?.[1]) return isFiller(national[1]) ? null : `+212${national[1]}`;
  if (international && bare.length <= 15) return `+${bare}`;
  return bare;
};

/** All the numbers of one cell: "0661 23 45 67 / 05 35 11 22 33". */
export const phoneNumbers = (typed: string): string[] => {
  const found = typed
    .split(/[/;,|\n]|\bou\b|\bet\b|أو/u)
    .map(phoneNumber)
    .filter((number) => number !== null);
  if (found.length > 0) return [...new Set(found)];
  const whole = phoneNumber(typed);
  return whole === null ? [] : [whole];
};

/** The enterprise identifier: 15 digits; leading zeros that a spreadsheet lost are put back. Null when it is none. */
export const iceNumber = (typed: string): string | null => {
  if (/\de\+?\d/i.test(typed)) return null;
  const digits = digitsOf(typed);
  if (digits.length < 12 || digits.length > 15 || isFiller(digits)) return null;
  return digits.padStart(15, '0');
};

/** A register number by its letters and digits, without leading zeros. Null when nothing is in it. */
export const registerNumber = (typed: string): string | null => {
  const bare = normalise(typed, 'fr').replaceAll(' ', '').replace(/^0+/, '');
  return /\d/.test(bare) ? bare : null;
};
