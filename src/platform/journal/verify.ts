import { genesis, linkDigest } from './chain.ts';
import type { Entry } from './fact.ts';

/** A line of a journal as it leaves the house: the entry with its place in the chain. */
export interface SealedEntry extends Omit<Entry, 'at'> {
  at: string;
  position: number;
  digest: string;
}

export interface Verification {
  entries: number;
  /** Digest of the last entry: two copies of a journal are the same when this is the same. */
  head: string;
  /** The first entry that is not what was sealed, and how; null when the chain holds. */
  altered: { position: number; id: string; why: 'digest' | 'missing' } | null;
}

/** Follows the chain from its start; positions must follow each other without a gap. */
export const verifyChain = async (
  entries: AsyncIterable<SealedEntry> | Iterable<SealedEntry>,
  start = genesis,
): Promise<Verification> => {
  let digest = start;
  let count = 0;
  for await (const entry of entries) {
    if (entry.position !== count + 1) {
      return { entries: count, head: digest, altered: { position: count + 1, id: entry.id, why: 'missing' } };
    }
    const expected = linkDigest(digest, entry);
    if (expected !== entry.digest) {
      return { entries: count, head: digest, altered: { position: entry.position, id: entry.id, why: 'digest' } };
    }
    digest = expected;
    count += 1;
  }
  return { entries: count, head: digest, altered: null };
};
