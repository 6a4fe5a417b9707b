import type { Chosen, Found } from './found.ts';
import type { Names } from './known-segments.ts';

/** Which choices a document does not fulfil, a bit each. */
export type Lacks = number;

/**
 * Counts of pairs `facet:value`: of documents that fulfil every choice, and of those that lack one, which count for that
 * facet alone.
 */
export class Counting {
  total = 0;
  readonly names: Names;
  readonly #chosen: string[];
  readonly #all: Int32Array;
  readonly #lacking: Int32Array[];

  constructor(chosen: Chosen, names: Names, pairs: readonly string[]) {
    this.names = names;
    for (const pair of pairs) names.placeOf(pair);
    this.#chosen = [...chosen.keys()].map((facet) => `${facet}:`);
    this.#all = new Int32Array(names.list.length);
    this.#lacking = this.#chosen.map(() => new Int32Array(names.list.length));
  }

  /** Where documents that lack these choices count; null where they lack more than one. */
  into(lacks: Lacks): Int32Array | null {
    if ((lacks & (lacks - 1)) !== 0) return null;
    return lacks === 0 ? this.#all : this.#lacking[Math.log2(lacks)]!;
  }

  counts(): Found['counts'] {
    const counts: Found['counts'] = new Map();
    for (const [place, pair] of this.names.list.entries()) {
      const own = this.#chosen.findIndex((facet) => pair.startsWith(facet));
      const documents = (this.#all[place] ?? 0) + (own === -1 ? 0 : (this.#lacking[own]![place] ?? 0));
      if (documents === 0) continue;
      const at = pair.indexOf(':');
      const values = counts.get(pair.slice(0, at)) ?? new Map<string, number>();
      counts.set(pair.slice(0, at), values.set(pair.slice(at + 1), documents));
    }
    return counts;
  }
}
