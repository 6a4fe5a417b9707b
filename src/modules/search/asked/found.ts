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

const facetOf = (pair: string): [string, string] => {
  const at = pair.indexOf(':');
  return [pair.slice(0, at), pair.slice(at + 1)];
};

/** The chosen facets that these do not fulfil. */
const missing = (facets: readonly string[], chosen: Chosen): string[] =>
  [...chosen].filter(([facet, value]) => !facets.includes(`${facet}:${value}`)).map(([facet]) => facet);

/** Adds documents of one combination: it counts for a facet when it fulfils every other choice. */
const addCounts = (found: Found, facets: readonly string[], lacks: readonly string[], documents: number): void => {
  if (documents === 0 || lacks.length > 1) return;
  if (lacks.length === 0) found.total += documents;
  for (const pair of facets) {
    const [facet, value] = facetOf(pair);
    if (lacks.length === 1 && lacks[0] !== facet) continue;
    const values = found.counts.get(facet) ?? new Map<string, number>();
    found.counts.set(facet, values.set(value, (values.get(value) ?? 0) + documents));
  }
};

interface Sifted {
  segment: KnownSegment;
  scores: Float32Array;
  lacks: string[][];
  passes: Uint8Array;
}

const bestOf = (sifted: readonly Sifted[], late: readonly { score: number; lacks: string[] }[]): number => {
  let best = 0;
  for (const { segment, scores, passes } of sifted)
    for (let at = 0; at < scores.length; at += 1)
      if (scores[at]! > best && passes[segment.columns[at]!] === 1) best = scores[at]!;
  for (const { score, lacks } of late) if (lacks.length === 0 && score > best) best = score;
  return best;
};

/** Scores of passing documents in buckets, and how many of each combination are worth showing. */
const countSifted = ({ segment, scores, passes }: Sifted, best: number, buckets: Int32Array): Int32Array => {
  const documents = new Int32Array(segment.combinations.length);
  const [least, scale] = [best * WORTH, (BUCKETS - 1) / best];
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at]!;
    if (score < least || score === 0) continue;
    const combination = segment.columns[at]!;
    documents[combination]! += 1;
    if (passes[combination] === 1) buckets[Math.floor(score * scale)]! += 1;
  }
  return documents;
};

/** The score above which there are at most `most`, by whole buckets unless the first holds more. */
const floorOf = (buckets: Int32Array, best: number, most: number): number => {
  let [above, bucket] = [0, BUCKETS - 1];
  while (bucket > 0 && above + buckets[bucket]! <= most) {
    above += buckets[bucket]!;
    bucket -= 1;
  }
  // One bucket more, cut after sorting, so that equals are not lost by the dozen.
  return (bucket * best) / (BUCKETS - 1);
};

const best = (list: { number: number; score: number }[], most: number): number[] =>
  list
    .toSorted((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, most)
    .map(({ number }) => number);

/**
 * The best candidates, how many answers there are, and what each facet would leave of them.
 * @param may whether this reader may find a document of these facets and this audience
 */
export const foundIn = (
  segments: readonly KnownSegment[],
  scores: Scores,
  fresh: readonly FreshFound[],
  chosen: Chosen,
  may: (facets: readonly string[], audience: string) => boolean = () => true,
): Found => {
  const found: Found = { candidates: [], total: 0, counts: new Map() };
  const sifted = segments.map((segment, place): Sifted => {
    const never = ['', ''];
    const lacks = segment.combinations.map((facets) =>
      may(facets, segment.audience) ? missing(facets, chosen) : never,
    );
    const passes = Uint8Array.from(lacks, (its) => (its.length === 0 ? 1 : 0));
    return { segment, scores: scores.sealed[place]!, lacks, passes };
  });
  const late = fresh.map((one) => ({
    ...one,
    score: scores.fresh.get(one.number) ?? 0,
    lacks: missing(one.facets, chosen),
  }));
  const top = bestOf(sifted, late);
  if (top === 0) return found;
  const buckets = new Int32Array(BUCKETS);
  for (const one of sifted) {
    const documents = countSifted(one, top, buckets);
    for (const [combination, facets] of one.segment.combinations.entries())
      addCounts(found, facets, one.lacks[combination]!, documents[combination]!);
  }
  const least = Math.max(top * WORTH, Math.fround(floorOf(buckets, top, CANDIDATES)));
  const list: { number: number; score: number }[] = [];
  for (const { segment, scores: its, passes } of sifted)
    for (let at = 0; at < its.length; at += 1)
      if (its[at]! >= least && passes[segment.columns[at]!] === 1)
        list.push({ number: segment.numbers[at]!, score: its[at]! });
  for (const { number, facets, score, lacks } of late) {
    if (score < top * WORTH) continue;
    addCounts(found, facets, lacks, 1);
    if (lacks.length === 0) list.push({ number, score });
  }
  found.candidates = best(list, CANDIDATES);
  return found;
};
