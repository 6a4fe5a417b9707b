import { createHash } from 'node:crypto';
import { canonical } from './rules/contents.ts';

/** SHA-256, in hexadecimal, over the canonical JSON of anything that JSON can say. */
export const sha256Of = (value: unknown): string =>
  createHash('sha256')
    .update(canonical(value as never))
    .digest('hex');
