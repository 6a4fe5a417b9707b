import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** What the database keeps of a token or a link: 256 random bits need no salt and no stretching. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const newToken = (): string => randomBytes(32).toString('base64url');

/** Six digits, each as likely. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/**
 * A code is short: its digest is bound to its challenge, so that no table of digests serves twice.
 * What protects it is its ten minutes and its five tries.
 */
export const codeDigest = (challenge: string, code: string): Buffer => digest(`${challenge}\n${code}`);

/** In constant time. */
export const sameDigest = (left: Buffer, right: Buffer): boolean =>
  left.length === right.length && timingSafeEqual(left, right);
