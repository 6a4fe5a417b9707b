import { createHash } from 'node:crypto';
import type { ShelfChange } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { heldAs } from './held.ts';
import type { Held, Sent } from './held.ts';

/** A shelf as it is now for this agent. */
export interface FullShelf {
  shelf: string;
  rows: { id: string; value: Json }[];
}

/** Characters of shelves in one reply: small enough to be sent again when the line is cut. */
export const pageLimit = 500_000;

export interface Changes {
  shelves: ShelfChange[];
  sent: Sent[];
  /** There was more than one reply may carry. */
  more: boolean;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** What a phone may hold no longer: rows of these shelves that are gone, and shelves that are. */
const takenBack = (full: readonly FullShelf[], held: Map<string, Held>): Sent[] => {
  const now = new Set(full.flatMap(({ shelf, rows }) => rows.map(({ id }) => `${shelf}\n${id}`)));
  return [...held.values()]
    .filter(({ shelf, id }) => !now.has(`${shelf}\n${id}`))
    .map(({ shelf, id, digest }) => ({ shelf, id, digest, gone: true }));
};

/**
 * What changed between what a phone was sent and what it may hold now: new and changed rows as long as they fit a page,
 * what is to be erased always. The first row is sent however large it is.
 */
export const changesFor = (full: readonly FullShelf[], held: Map<string, Held>, limit = pageLimit): Changes => {
  const gone = takenBack(full, held);
  const sent = [...gone];
  const changed = new Map<string, ShelfChange>();
  const changeOf = (shelf: string): ShelfChange => {
    const known = changed.get(shelf) ?? { shelf, upserts: [], tombstones: [] };
    changed.set(shelf, known);
    return known;
  };
  for (const { shelf, id } of gone) changeOf(shelf).tombstones.push(id);
  let size = 0;
  let more = false;
  for (const { shelf, rows } of full) {
    for (const { id, value } of rows) {
      const text = JSON.stringify(value);
      const digest = digestOf(text);
      const before = heldAs(held, shelf, id);
      if (before?.sure && !before.gone && before.digest === digest) continue;
      if (size > 0 && size + text.length > limit) {
        more = true;
        continue;
      }
      size += text.length;
      changeOf(shelf).upserts.push({ id, value });
      sent.push({ shelf, id, digest, gone: false });
    }
  }
  return { shelves: [...changed.values()], sent, more };
};
