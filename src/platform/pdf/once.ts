import { createHash } from 'node:crypto';
import { typeset } from './typeset.ts';
import type { Sheet } from './typeset.ts';

/** Bytes of documents that are remembered, in this process. */
const room = 24_000_000;
const kept = new Map<string, Buffer<ArrayBuffer>>();

const remember = (digest: string, bytes: Buffer<ArrayBuffer>): void => {
  kept.set(digest, bytes);
  let held = [...kept.values()].reduce((sum, each) => sum + each.length, 0);
  for (const [oldest, { length }] of kept) {
    if (held <= room || oldest === digest) return;
    kept.delete(oldest);
    held -= length;
  }
};

/**
 * A document that many ask for, set once for as long as nothing in it changes: it is known by the digest of what it
 * says, so what is withdrawn is out of it with the next request. Pictures are named by their content, and read only
 * when the document has to be set.
 */
export const typesetOnce = async (
  sheet: Omit<Sheet, 'pictures'>,
  pictures: () => Promise<Record<string, Buffer>>,
): Promise<{ digest: string; bytes: Buffer<ArrayBuffer> }> => {
  const digest = createHash('sha256').update(JSON.stringify(sheet)).digest('hex');
  const known = kept.get(digest);
  const bytes = known ?? (await typeset({ ...sheet, pictures: await pictures() }));
  kept.delete(digest);
  remember(digest, bytes);
  return { digest, bytes };
};
