import type { KnownSegment } from './known-segments.ts';
import type { Scores } from './scores.ts';

/** A chosen value of each facet; one value each. */
export type Chosen = ReadonlyMap<string, string>;

/** A document lately written that is found, with its facets. */
export interface FreshFound {
  number: number;
  facets: string[];
}

/** What has less than this share of what the best has is not an answer. */
export const WORTH = 0.1;
/** Candidates whose exact scores are taken; a list goes no further. */
export const CANDIDATES = 500;
const BUCKETS = 4096;

export interface Found {
  candidates: number[];
  total: number;
  /** How many answers each value of each facet would leave, given the other choices. */
  counts: Map<string, Map<string, number>>;
}

type May = (facets: readonly string[], audience: string) => boolean;

/** Which choices a document does not fulfil, a bit each; `UNREADABLE` where its reader may not find it. */
type Lacks = number;
const [UNREADABLE, UNKNOWN] = [0xfe, 0xff];

const lacksOf = (facets: readonly string[], chosen: Chosen): Lacks =>
  [...chosen].reduce((bits, [facet, value], at) => (facets.includes(`${facet}:${value}`) ? bits : bits | (1 << at)), 0);

/** Adds documents of one combination: it counts for a facet when it fulfils every other choice. */
const addCounts = (found: Found, facets: readonly string[], lacks: Lacks, chosen: Chosen, documents: number): void => {
  if (documents === 0 || (lacks & (lacks - 1)) !== 0) return;
  if (lacks === 0) found.total += documents;
  const only = lacks === 0 ? null : [...chosen.keys()][Math.log2(lacks)];
  for (const pair of facets) {
    const at = pair.indexOf(':');
    const facet = pair.slice(0, at);
    if (only !== null && only !== facet) continue;
    const values = found.counts.get(facet) ?? new Map<string, number>();
    const value = pair.slice(at + 1);
    found.counts.set(facet, values.set(value, (values.get(value) ?? 0) + documents));
  }
};

/** A segment with the scores of its documents; what its combinations lack is looked at when it is first asked. */
class Sifted {
  readonly segment: KnownSegment;
  readonly scores: Float32Array;
  readonly #lacks: Uint8Array;
  readonly #chosen: Chosen;
  readonly #may: May | undefined;

  constructor(segment: KnownSegment, scores: Float32Array, chosen: Chosen, may: May | undefined) {
    this.segment = segment;
    this.scores = scores;
    this.#chosen = chosen;
    this.#may = may;
    this.#lacks = new Uint8Array(segment.combinations.length);
    if (chosen.size > 0 || may !== undefined) this.#lacks.fill(UNKNOWN);
  }

  lacks(combination: number): Lacks {
    const known = this.#lacks[combination]!;
    if (known !== UNKNOWN) return known;
    const facets = this.segment.combinations.of(combination);
    const readable = this.#may === undefined || this.#may(facets, this.segment.audience);
    return (this.#lacks[combination] = readable ? lacksOf(facets, this.#chosen) : UNREADABLE);
  }

  best(): number {
    const { scores, segment } = this;
    let best = 0;
    for (let at = 0; at < scores.length; at += 1)
      if (scores[at]! > best && this.lacks(segment.columns[at]!) === 0) best = scores[at]!;
    return best;
  }

  /** How many of each combination are worth showing, and the scores of those that fulfil every choice in buckets. */
  count(best: number, buckets: Int32Array): Int32Array {
    const { scores, segment } = this;
    const documents = new Int32Array(segment.combinations.length);
    const [least, scale] = [best * WORTH, (BUCKETS - 1) / best];
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at]!;
      if (score < least || score === 0) continue;
      const combination = segment.columns[at]!;
      documents[combination]! += 1;
      if (this.lacks(combination) === 0) buckets[Math.floor(score * scale)]! += 1;
    }
    return documents;
  }

  above(least: number): Candidate[] {
    const { scores, segment } = this;
    const list: Candidate[] = [];
    for (let at = 0; at < scores.length; at += 1)
      if (scores[at]! >= least && this.lacks(segment.columns[at]!) === 0)
        list.push({ number: segment.numbers[at]!, score: scores[at]! });
    return list;
  }
}

interface Candidate {
  number: number;
  score: number;
}

/** A score above which there are `most`, to the bucket: what is too much is cut after sorting. */
const floorOf = (buckets: Int32Array, best: number): number => {
  let [above, bucket] = [0, BUCKETS - 1];
  while (bucket > 0 && above + buckets[bucket]! <= CANDIDATES) {
    above += buckets[bucket]!;
    bucket -= 1;
  }
  return Math.fround((bucket * best) / (BUCKETS - 1));
};

const bestOf = (list: Candidate[]): number[] =>
  list
    .toSorted((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, CANDIDATES)
    .map(({ number }) => number);

/**
 * The best candidates, how many answers there are, and what each facet would leave of them.
 * @param fresh those that this reader may find
 * @param may whether this reader may find a document of these facets in a segment of this audience
 */
export const foundIn = (
  segments: readonly KnownSegment[],
  scores: Scores,
  fresh: readonly FreshFound[],
  chosen: Chosen,
  may?: May,
): Found => {
  const found: Found = { candidates: [], total: 0, counts: new Map() };
  const sifted = segments.map((segment, place) => new Sifted(segment, scores.sealed[place]!, chosen, may));
  const late = fresh.map(({ number, facets }) => ({
    ...{ number, facets, lacks: lacksOf(facets, chosen) },
    score: scores.fresh.get(number) ?? 0,
  }));
  const best = Math.max(
    0,
    ...sifted.map((one) => one.best()),
    ...late.filter(({ lacks }) => lacks === 0).map(({ score }) => score),
  );
  if (best === 0) return found;
  const buckets = new Int32Array(BUCKETS);
  for (const one of sifted)
    for (const [combination, documents] of one.count(best, buckets).entries())
      if (documents > 0)
        addCounts(found, one.segment.combinations.of(combination), one.lacks(combination), chosen, documents);
  const least = best * WORTH;
  const worth = late.filter(({ score }) => score >= least);
  for (const { facets, lacks } of worth) addCounts(found, facets, lacks, chosen, 1);
  const floor = Math.max(least, floorOf(buckets, best));
  found.candidates = bestOf([
    ...sifted.flatMap((one) => one.above(floor)),
    ...worth.filter(({ lacks }) => lacks === 0),
  ]);
  return found;
};
