/** Crockford's alphabet: no letter that is taken for a figure when a receipt is read out on the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Luhn's check character over this alphabet (ISO/IEC 7812-1 annex B, taken to base 32): finds one wrong or two swapped. */
const checkCharacter = (code: string): string => {
  let sum = 0;
  for (const [index, letter] of [...code].reverse().entries()) {
    const value = alphabet.indexOf(letter) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  }
  return alphabet[(32 - (sum % 32)) % 32] as string;
};

/**
 * The code on a receipt, such as `K7M2-9QXA-5`.
 * @param bytes at least five bytes that nobody can guess, made from the application and its hour.
 */
export const receiptFrom = (bytes: Uint8Array): string => {
  let code = '';
  for (let bit = 0; bit < 40; bit += 5) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    code += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return `${code.slice(0, 4)}-${code.slice(4)}-${checkCharacter(code)}`;
};

/** A receipt as it was typed or heard, brought to its one spelling; null when its check character does not agree. */
export const receiptRead = (typed: string): string | null => {
  const code = typed
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/[^0-9A-Z]/g, '');
  if (code.length !== 9 || [...code].some((letter) => !alphabet.includes(letter))) return null;
  const body = code.slice(0, 8);
  return checkCharacter(body) === code[8] ? `${body.slice(0, 4)}-${body.slice(4)}-${code[8]}` : null;
};
