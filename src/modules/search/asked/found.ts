import { Buckets, placed, type Candidate, type Cut, type Span } from './buckets.ts';
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
/** Candidates of one block: those whose exact scores order them among one another. */
export const BLOCK = 200;

export interface Found {
  /** Those in the places that were asked for. */
  candidates: number[];
  total: number;
  /** How many answers each value of each facet would leave, given the other choices. */
  counts: Map<string, Map<string, number>>;
}

type May = (facets: readonly string[], audience: string) => boolean;

/** What lacks more than one choice: of this, that its reader may not find it. */
const [UNREADABLE, UNKNOWN] = [0xfe, 0xff];

export const lacksOf = (facets: readonly string[], chosen: Chosen): Lacks =>
  [...chosen].reduce((bits, [facet, value], at) => (facets.includes(`${facet}:${value}`) ? bits : bits | (1 << at)), 0);

/** The pair of each choice, by the names. */
export const soughtIn = (names: Names, chosen: Chosen): (number | undefined)[] =>
  [...chosen].map(([facet, value]) => names.known(`${facet}:${value}`));

/** Documents of each combination of one segment, emptied after use; and the combinations that were met. */
const documents = new Int32Array(65_536);
const met = new Uint16Array(65_536);

/** A segment with the scores of its documents; what its combinations lack is looked at when it is first asked. */
class Sifted {
  readonly segment: KnownSegment;
  readonly scored: Scored;
  readonly #lacks: Uint8Array;
  readonly #sought: (number | undefined)[];
  readonly #may: May | undefined;
  /** Nobody has chosen anything, and everything may be read: nothing lacks anything. */
  readonly #plain: boolean;

  constructor(segment: KnownSegment, scored: Scored, chosen: Chosen, may: May | undefined) {
    this.segment = segment;
    this.scored = scored;
    this.#sought = soughtIn(segment.combinations.names, chosen);
    this.#may = may;
    this.#plain = chosen.size === 0 && may === undefined;
    this.#lacks = new Uint8Array(this.#plain ? 0 : segment.combinations.length).fill(UNKNOWN);
  }

  lacks(combination: number): Lacks {
    if (this.#plain) return 0;
    const known = this.#lacks[combination]!;
    if (known !== UNKNOWN) return known;
    const { combinations, audience } = this.segment;
    const readable = this.#may === undefined || this.#may(combinations.of(combination), audience);
    return (this.#lacks[combination] = readable ? combinations.lacks(combination, this.#sought) : UNREADABLE);
  }

  best(): number {
    const { segment, scored } = this;
    const { scores, places, count } = scored;
    let best = 0;
    for (let next = 0; next < count; next += 1) {
      const at = places[next]!;
      if (scores[at]! > best && this.lacks(segment.columns[at]!) === 0) best = scores[at]!;
    }
    return best;
  }

  /** Counts what is worth showing, and the scores of what fulfils every choice in buckets. */
  count(least: number, buckets: Buckets, counting: Counting): void {
    const { segment, scored } = this;
    const { combinations, columns } = segment;
    const { scores, places, count } = scored;
    let kinds = 0;
    for (let next = 0; next < count; next += 1) {
      const at = places[next]!;
      const score = scores[at]!;
      if (score < least) continue;
      const combination = columns[at]!;
      if (documents[combination] === 0) met[kinds++] = combination;
      documents[combination]! += 1;
      if (this.#plain || this.lacks(combination) === 0) buckets.add(score);
    }
    for (let next = 0; next < kinds; next += 1) {
      const combination = met[next]!;
      const lacks = this.lacks(combination);
      const into = counting.into(lacks);
      if (into !== null) combinations.addTo(into, combination, documents[combination]!);
      if (lacks === 0) counting.total += documents[combination]!;
      documents[combination] = 0;
    }
  }

  /** Those of some buckets that fulfil every choice. */
  within(least: number, buckets: Buckets, { high, low }: Cut, into: Candidate[]): void {
    const { segment, scored } = this;
    const { scores, places, count } = scored;
    for (let next = 0; next < count; next += 1) {
      const at = places[next]!;
      const score = scores[at]!;
      if (score < least) continue;
      const bucket = buckets.of(score);
      if (bucket >= low && bucket <= high && this.lacks(segment.columns[at]!) === 0)
        into.push({ number: segment.numbers[at]!, score });
    }
  }
}

/**
 * The candidates in some places, how many answers there are, and what each facet would leave of them.
 * @param fresh those that this reader may find
 * @param may whether this reader may find a document of these facets in a segment of this audience
 */
export const foundIn = (
  segments: readonly KnownSegment[],
  scores: Scores,
  fresh: readonly FreshFound[],
  chosen: Chosen,
  span: Span,
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
  const [least, buckets] = [best * WORTH, new Buckets(best)];
  for (const one of sifted) one.count(least, buckets, counting);
  const list: Candidate[] = [];
  for (const { number, score, facets, lacks } of late) {
    if (score < least) continue;
    const into = counting.into(lacks);
    for (const pair of into === null ? [] : facets) into![names.placeOf(pair)]! += 1;
    if (lacks !== 0) continue;
    counting.total += 1;
    buckets.add(score);
    list.push({ number, score });
  }
  const cut = buckets.around(span);
  const here = list.filter(({ score }) => buckets.of(score) >= cut.low && buckets.of(score) <= cut.high);
  for (const one of sifted) one.within(least, buckets, cut, here);
  return { candidates: placed(here, span, cut), total: counting.total, counts: counting.counts() };
};
