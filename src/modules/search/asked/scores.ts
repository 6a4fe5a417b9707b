import { eachRun } from '../rules/postings.ts';
import { shareOf } from '../rules/levels.ts';
import { placeOf, type KnownSegment } from './known-segments.ts';
import type { FreshPosting, Reading } from './postings.ts';

/** What documents of a segment have so far, by place, and the places that have anything: few of many. */
export interface Scored {
  scores: Float32Array;
  places: Uint16Array;
  /** How many of these places count. */
  count: number;
}

/** What each document has so far: those of segments by place, those lately written by number. */
export interface Scores {
  /** Of each segment, in the order of the segments. */
  sealed: Scored[];
  fresh: Map<number, number>;
}

const addReading = (scored: Scored, { levels, places: read, weight, most }: Reading): void => {
  const { scores, places } = scored;
  let { count } = scored;
  eachRun(
    { levels, places: read },
    (level, some) => {
      const adds = weight * shareOf(level);
      for (let next = 0; next < some.length; next += 1) {
        const place = some[next]!;
        if (scores[place] === 0) places[count++] = place;
        scores[place]! += adds;
      }
    },
    most,
  );
  scored.count = count;
};

/** Adds up postings lately written, by number. */
export const freshScores = (
  fresh: readonly FreshPosting[],
  weights: ReadonlyMap<string, number>,
  gone: ReadonlySet<number>,
): Map<number, number> => {
  const scores = new Map<number, number>();
  for (const { lexeme, number, level } of fresh)
    if (!gone.has(number)) scores.set(number, (scores.get(number) ?? 0) + (weights.get(lexeme) ?? 0) * shareOf(level));
  return scores;
};

/** Used again by every question: nothing waits between the adding and the reading of scores. */
const sheets: Scored[] = [];

const emptySheet = (at: number, size: number): Scored => {
  const sheet = sheets[at];
  if (sheet === undefined || sheet.scores.length < size) {
    const room = Math.max(size, 4096);
    return (sheets[at] = { scores: new Float32Array(room), places: new Uint16Array(room), count: 0 });
  }
  const { scores, places, count } = sheet;
  for (let next = 0; next < count; next += 1) scores[places[next]!] = 0;
  sheet.count = 0;
  return sheet;
};

/**
 * Adds up what was read of segments, by levels: near to the exact scores, and quick. Good until it is called again: to
 * be read without waiting for anything.
 */
export const sealedScores = (
  segments: readonly KnownSegment[],
  readings: readonly Reading[],
  gone: ReadonlySet<number>,
): Scored[] => {
  const sealed = segments.map(({ numbers }, place) => emptySheet(place, numbers.length));
  const at = new Map(segments.map(({ id }, place) => [id, place]));
  for (const reading of readings) if (reading.weight > 0) addReading(sealed[at.get(reading.segment)!]!, reading);
  for (const number of gone)
    for (const [place, { numbers }] of segments.entries()) {
      const its = placeOf(numbers, number);
      if (its >= 0) sealed[place]!.scores[its] = 0;
    }
  return sealed;
};
