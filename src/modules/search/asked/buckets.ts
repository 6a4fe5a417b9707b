const BUCKETS = 4096;

/** Places in the order of levels, from 0; `to` is not among them. */
export interface Span {
  from: number;
  to: number;
}

export interface Candidate {
  number: number;
  score: number;
}

/** Buckets between which some places lie, and how many candidates stand above them. */
export interface Cut {
  high: number;
  low: number;
  above: number;
}

/** How many candidates have about which score: what lies in some places is found without sorting the others. */
export class Buckets {
  readonly counts = new Int32Array(BUCKETS);
  readonly #scale: number;

  constructor(best: number) {
    this.#scale = (BUCKETS - 1) / best;
  }

  of(score: number): number {
    return Math.trunc(score * this.#scale);
  }

  add(score: number): void {
    this.counts[Math.trunc(score * this.#scale)]! += 1;
  }

  around({ from, to }: Span): Cut {
    let [above, high] = [0, BUCKETS - 1];
    for (; high > 0 && above + this.counts[high]! <= from; high -= 1) above += this.counts[high]!;
    let [sum, low] = [above + this.counts[high]!, high];
    for (; low > 0 && sum < to; sum += this.counts[low]!) low -= 1;
    return { high, low, above };
  }
}

/** The numbers of those that lie in some places. */
export const placed = (list: Candidate[], { from, to }: Span, { above }: Cut): number[] =>
  list
    .toSorted((a, b) => b.score - a.score || a.number - b.number)
    .slice(from - above, to - above)
    .map(({ number }) => number);
