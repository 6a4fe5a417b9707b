/** Crockford's alphabet: no letter that is taken for a figure when a code is read out on the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twice a value in the field of 32 elements (x⁵ + x² + 1), of which 2 generates every other than 0. */
const twice = (value: number): number => ((value << 1) ^ (value & 16 ? 37 : 0)) & 31;

/**
 * A check over GF(32): the character at place i from the end weighs 2^i. Weights differ and none is zero, so that
 * one wrong character and any two exchanged ones are always found; Luhn's check would miss 0 and Z side by side.
 */
const checkCharacter = (code: string): string => {
  let sum = 0;
  for (const letter of code) sum = twice(sum ^ alphabet.indexOf(letter));
  return alphabet[sum] as string;
};

/**
 * A code that a paper carries and anybody can check, such as `K7M2-9QXA-V`.
 * @param bytes at least five bytes that nobody can guess.
 */
export const checkCodeFrom = (bytes: Uint8Array): string => {
  let code = '';
  for (let bit = 0; bit < 40; bit += 5) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    code += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return `${code.slice(0, 4)}-${code.slice(4)}-${checkCharacter(code)}`;
};

/** A code as it was typed or heard, brought to its one spelling; null when its check character does not agree. */
export const checkCodeRead = (typed: string): string | null => {
  const code = typed
    .toUpperCase()
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/[^0-9A-Z]/g, '');
  if (code.length !== 9 || [...code].some((letter) => !alphabet.includes(letter))) return null;
  const body = code.slice(0, 8);
  return checkCharacter(body) === code[8] ? `${body.slice(0, 4)}-${body.slice(4)}-${code[8]}` : null;
};
