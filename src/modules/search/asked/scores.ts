import { eachOf } from '../rules/postings.ts';
import { LEVELS, shareOf } from '../rules/levels.ts';
import type { KnownSegment } from './known-segments.ts';
import type { FreshPosting, Reading } from './postings.ts';

/** What each document has so far: those of segments by place, those lately written by number. */
export interface Scores {
  /** Of each segment, in the order of the segments. */
  sealed: Float32Array[];
  fresh: Map<number, number>;
}

const placeOf = (numbers: Int32Array, number: number): number => {
  let [low, high] = [0, numbers.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] === number) return middle;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

const addReading = (into: Float32Array, { levels, places, weight, most }: Reading): void => {
  const adds = Float32Array.from({ length: LEVELS }, (_, level) => weight * shareOf(level));
  eachOf({ levels, places }, (level, place) => void (into[place]! += adds[level]!), most);
};

/** Adds up what was read, by levels: near to the exact scores, and quick. */
export const scoresOf = (
  segments: readonly KnownSegment[],
  readings: readonly Reading[],
  fresh: readonly FreshPosting[],
  weights: ReadonlyMap<string, number>,
  gone: ReadonlySet<number>,
): Scores => {
  const sealed = segments.map(({ numbers }) => new Float32Array(numbers.length));
  const at = new Map(segments.map(({ id }, place) => [id, place]));
  for (const reading of readings) addReading(sealed[at.get(reading.segment)!]!, reading);
  for (const number of gone)
    for (const [place, { numbers }] of segments.entries()) {
      const its = placeOf(numbers, number);
      if (its >= 0) sealed[place]![its] = 0;
    }
  const late = new Map<number, number>();
  for (const { lexeme, number, level } of fresh)
    if (!gone.has(number)) late.set(number, (late.get(number) ?? 0) + (weights.get(lexeme) ?? 0) * shareOf(level));
  return { sealed, fresh: late };
};
