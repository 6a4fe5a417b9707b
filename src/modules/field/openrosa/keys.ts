import { createHash, randomBytes } from 'node:crypto';

// Letters and digits that nobody takes for another when a key is copied from a screen to a phone.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const drawn = (count: number): string => {
  let text = '';
  while (text.length < count) {
    // Bytes beyond the last whole round of the alphabet would make its first letters likelier.
    const [byte = 255] = randomBytes(1);
    if (byte < letters.length * 8) text += letters[byte % letters.length];
  }
  return text;
};

export const newLogin = (): string => drawn(8);

/** Sixteen letters of 31, in groups of four: 79 bits, which need no stretching. */
export const newSecret = (): string => Array.from({ length: 4 }, () => drawn(4)).join('-');

/** As it was typed: capitals, spaces and dashes do not count. */
export const secretHash = (secret: string): Buffer =>
  createHash('sha256').update(secret.toLowerCase().replace(/[\s-]/g, '')).digest();
