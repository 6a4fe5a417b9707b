import { createHash } from 'node:crypto';
import type { Entry, Json } from './fact.ts';

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key] as Json)]),
  );
};

/** One spelling of a value: keys in order, no space. The same value always gives the same bytes. */
export const canonical = (value: Json): string => JSON.stringify(sorted(value));

/** What the chain starts from. */
export const genesis = '0'.repeat(64);

/** Digest of an entry and of all before it: SHA-256 of the previous digest and the canonical entry, in hexadecimal. */
export const linkDigest = (previous: string, entry: Omit<Entry, 'at'> & { at: Date | string }): string =>
  createHash('sha256')
    .update(previous)
    .update('\n')
    .update(
      canonical({
        id: entry.id,
        at: typeof entry.at === 'string' ? entry.at : entry.at.toISOString(),
        actor: entry.actor,
        fact: entry.fact,
        about: entry.about,
        payload: entry.payload,
      }),
    )
    .digest('hex');
