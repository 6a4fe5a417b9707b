import { createHash } from 'node:crypto';

/** A short sign of what a page shows: a page that shows another sign has been overtaken. */
export const markOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
