import { sql, type Transaction } from 'kysely';
import type { Audience, SearchTables } from '../tables.ts';
import { Counting } from './counting.ts';
import { lacksOf, soughtIn, type Chosen, type Found } from './found.ts';
import { Names, placeOf, segmentsNow, type KnownSegment } from './known-segments.ts';

type Tx = Transaction<SearchTables>;

/** What every document comes to, without a question. */
export interface Browsed extends Omit<Found, 'candidates'> {
  /** More wait to be gathered than were looked at. */
  near: boolean;
}

/** Documents that stand in no segment yet are looked at one by one, so many at most: a minute later they stand in one. */
const UNSEALED = 5000;

interface Unsealed {
  number: number;
  facets: string[];
}

/** Walks from number to number of what was lately written: of each there are some eighty rows. */
const unsealed = async (tx: Tx, audiences: readonly Audience[]): Promise<Unsealed[]> => {
  const { rows } = await sql<Unsealed>`
    with recursive step (number) as (
      select min(number) from search.fresh
      union all select (select min(number) from search.fresh where number > step.number) from step where number is not null)
    select number, facets from search.document where number in (select number from step) and audience = any(${audiences})
    union all (select number, facets from search.document where vector is null and audience = any(${audiences})
      order by number limit ${UNSEALED})`.execute(tx);
  return rows;
};

/** How many documents each combination of a segment has; segments never change. */
const sizes = new WeakMap<KnownSegment, Int32Array>();

const sizesOf = (segment: KnownSegment): Int32Array => {
  const known = sizes.get(segment);
  if (known !== undefined) return known;
  const its = new Int32Array(segment.combinations.length);
  for (const combination of segment.columns) its[combination]! += 1;
  sizes.set(segment, its);
  return its;
};

/** The same without what is gone. */
const standingIn = (segment: KnownSegment, gone: readonly number[]): Int32Array => {
  const all = sizesOf(segment);
  const places = gone.map((number) => placeOf(segment.numbers, number)).filter((place) => place >= 0);
  if (places.length === 0) return all;
  const its = all.slice();
  for (const place of places) its[segment.columns[place]!]! -= 1;
  return its;
};

const countSegment = (segment: KnownSegment, gone: readonly number[], chosen: Chosen, counting: Counting): void => {
  const { combinations } = segment;
  const sought = soughtIn(combinations.names, chosen);
  for (const [combination, documents] of standingIn(segment, gone).entries()) {
    if (documents === 0) continue;
    const lacks = combinations.lacks(combination, sought);
    const into = counting.into(lacks);
    if (into !== null) combinations.addTo(into, combination, documents);
    if (lacks === 0) counting.total += documents;
  }
};

/**
 * How many documents fulfil these choices, and what each facet would leave, each counted as if it had not been chosen
 * itself: out of the columns that the process remembers of each segment, and of what was lately written.
 * @param database what the memory of segments belongs to
 */
export const browsed = async (
  tx: Tx,
  database: object,
  { chosen, audiences }: { chosen: Chosen; audiences: readonly Audience[] },
): Promise<Browsed> => {
  const segments = await segmentsNow(tx, database, audiences);
  const late = await unsealed(tx, audiences);
  const { rows: gone } = await sql<{ number: number }>`select number from search.gone`.execute(tx);
  const names = segments[0]?.combinations.names ?? new Names();
  const counting = new Counting(
    chosen,
    names,
    late.flatMap(({ facets }) => facets),
  );
  const numbers = gone.map(({ number }) => number);
  for (const segment of segments) countSegment(segment, numbers, chosen, counting);
  for (const { facets } of late) {
    const lacks = lacksOf(facets, chosen);
    const into = counting.into(lacks);
    for (const pair of into === null ? [] : facets) into![names.placeOf(pair)]! += 1;
    if (lacks === 0) counting.total += 1;
  }
  return { total: counting.total, counts: counting.counts(), near: late.length >= UNSEALED };
};
