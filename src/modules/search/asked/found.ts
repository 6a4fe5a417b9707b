import { Counting, type Lacks } from './counting.ts';
import { Names, type KnownSegment } from './known-segments.ts';
import type { Scored, Scores } from './scores.ts';

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
export const CANDIDATES = 200;
const BUCKETS = 4096;

export interface Found {
  candidates: number[];
  total: number;
  /** How many answers each value of each facet would leave, given the other choices. */
  counts: Map<string, Map<string, number>>;
}

type May = (facets: readonly string[], audience: string) => boolean;

/** What lacks more than one choice: of this, that its reader may not find it. */
const [UNREADABLE, UNKNOWN] = [0xfe, 0xff];

const lacksOf = (facets: readonly string[], chosen: Chosen): Lacks =>
  [...chosen].reduce((bits, [facet, value], at) => (facets.includes(`${facet}:${value}`) ? bits : bits | (1 << at)), 0);

/** Documents of each combination of one segment, emptied after use. */
const documents = new Int32Array(65_536);

/** A segment with the scores of its documents; what its combinations lack is looked at when it is first asked. */
class Sifted {
  readonly segment: KnownSegment;
  readonly scored: Scored;
  readonly #lacks: Uint8Array;
  readonly #chosen: Chosen;
  readonly #may: May | undefined;

  constructor(segment: KnownSegment, scored: Scored, chosen: Chosen, may: May | undefined) {
    this.segment = segment;
    this.scored = scored;
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
    const { segment, scored } = this;
    const { scores, places } = scored;
    let best = 0;
    for (const at of places) if (scores[at]! > best && this.lacks(segment.columns[at]!) === 0) best = scores[at]!;
    return best;
  }

  /** Counts what is worth showing, and the scores of what fulfils every choice in buckets. */
  count(best: number, buckets: Int32Array, counting: Counting): void {
    const { segment, scored } = this;
    const { combinations, columns } = segment;
    const [least, scale] = [best * WORTH, (BUCKETS - 1) / best];
    const met: number[] = [];
    for (const at of scored.places) {
      const score = scored.scores[at]!;
      if (score < least || score === 0) continue;
      const combination = columns[at]!;
      if (documents[combination] === 0) met.push(combination);
      documents[combination]! += 1;
      if (this.lacks(combination) === 0) buckets[Math.floor(score * scale)]! += 1;
    }
    for (const combination of met) {
      const lacks = this.lacks(combination);
      const into = counting.into(lacks);
      if (into !== null) combinations.addTo(into, combination, documents[combination]!);
      if (lacks === 0) counting.total += documents[combination]!;
      documents[combination] = 0;
    }
  }

  above(least: number, into: Candidate[]): void {
    const { segment, scored } = this;
    for (const at of scored.places)
      if (scored.scores[at]! >= least && this.lacks(segment.columns[at]!) === 0)
        into.push({ number: segment.numbers[at]!, score: scored.scores[at]! });
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
  if (best === 0) return { candidates: [], total: 0, counts: new Map() };
  const names = segments[0]?.combinations.names ?? new Names();
  const counting = new Counting(
    chosen,
    names,
    late.flatMap(({ facets }) => facets),
  );
  const buckets = new Int32Array(BUCKETS);
  for (const one of sifted) one.count(best, buckets, counting);
  const least = best * WORTH;
  const floor = Math.max(least, floorOf(buckets, best));
  const list: Candidate[] = [];
  for (const one of sifted) one.above(floor, list);
  for (const { number, score, facets, lacks } of late) {
    if (score < least) continue;
    const into = counting.into(lacks);
    for (const pair of into === null ? [] : facets) into![names.placeOf(pair)]! += 1;
    if (lacks !== 0) continue;
    counting.total += 1;
    list.push({ number, score });
  }
  return { candidates: bestOf(list), total: counting.total, counts: counting.counts() };
};
