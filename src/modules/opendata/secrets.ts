import { createHash, randomBytes } from 'node:crypto';

/** 256 bits nobody can guess, known by its first letters in logs and to those who look for leaked keys. */
export const newKey = (): string => `twiza_${randomBytes(32).toString('base64url')}`;

/** Of so long a key a plain digest cannot be turned round; none is kept in any other form. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** What is signed with, in the form of Standard Webhooks. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
