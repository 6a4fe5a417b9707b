import { genesis, linkDigest } from './chain.ts';
import type { Entry } from './fact.ts';

/** A line of a journal as it leaves the house: the entry with its place in the chain. */
export interface SealedEntry extends Omit<Entry, 'at'> {
  at: string;
  position: number;
  digest: string;
}

/**
 * The first entry that is not what was sealed. `digest`: it was altered, or an entry before it was taken away, added or
 * moved with the places made good; `missing`: its place is not the next one; `head`: entries are missing at the end;
 * `unsealed`: it is in the database without having passed the seal.
 */
export interface Altered {
  position: number;
  id: string | null;
  why: 'digest' | 'missing' | 'head' | 'unsealed';
}

export interface Verification {
  entries: number;
  /** Digest of the last entry: two copies of a journal are the same when this is the same. */
  head: string;
  /** Null when the chain holds. */
  altered: Altered | null;
}

/** How a journal says that it ends, where it says so. */
export interface Announced {
  entries?: number | undefined;
  head?: string | undefined;
}

const shortOf = (found: Verification, announced: Announced): Altered | null => {
  const { entries = found.entries, head = found.head } = announced;
  return entries === found.entries && head === found.head
    ? null
    : { position: Math.min(entries, found.entries + 1), id: null, why: 'head' };
};

/**
 * Follows the chain from its start; positions must follow each other without a gap, and the end be the one announced.
 * SHA-256 over the previous digest and the entry's canonical JSON; O(entries) time, O(1) memory.
 */
export const verifyChain = async (
  entries: AsyncIterable<SealedEntry> | Iterable<SealedEntry>,
  start = genesis,
  announced: Announced = {},
): Promise<Verification> => {
  let digest = start;
  let count = 0;
  const stop = (id: string, position: number, why: Altered['why']): Verification => ({
    entries: count,
    head: digest,
    altered: { position, id, why },
  });
  for await (const entry of entries) {
    if (entry.position !== count + 1) return stop(entry.id, count + 1, 'missing');
    const expected = linkDigest(digest, entry);
    if (expected !== entry.digest) return stop(entry.id, entry.position, 'digest');
    digest = expected;
    count += 1;
  }
  const whole = { entries: count, head: digest, altered: null };
  return { ...whole, altered: shortOf(whole, announced) };
};
