import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a population is frozen as: SHA-256 of its ids in their order, a line each. */
export const digestOf = (population: readonly string[]): string =>
  sha256(
    population
      .toSorted()
      .map((id) => `${id}\n`)
      .join(''),
  );

/**
 * A sample that anybody draws again: each id gets the SHA-256 of the seed and itself, and those with the smallest
 * numbers are taken, in that order (sampling by permanent random numbers, E. Ohlsson 1995; with a public hash, as election
 * audits do, R. Rivest, Consistent Sampling with Replacement, 2018). @returns at most `size` ids.
 */
export const drawnFrom = (population: readonly string[], seed: string, size: number): string[] =>
  population
    .map((id) => ({ id, at: sha256(`${seed}\n${id}`) }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
