/** Measures of how alike two spellings are, from 0 to 1. Allocation is kept low: duplicates ask millions of times. */

const ROOM = 128;
const rows = [new Int32Array(ROOM + 1), new Int32Array(ROOM + 1), new Int32Array(ROOM + 1)] as const;

const distanceByTable = (a: string, b: string): number => {
  let [before, last, now]: [Int32Array, Int32Array, Int32Array] = [rows[0], rows[1], rows[2]];
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    now[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let least = Math.min((now[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      now[j] = least;
    }
    [before, last, now] = [last, now, before];
  }
  return last[b.length] ?? 0;
};

/** For each UTF-16 unit, the places where the string being compared has it, one bit each; zero between two calls. */
const places = new Int32Array(2 ** 16);
const WORD = 31;

/**
 * The same, a whole column of the table in one machine word (Hyyrö 2003, A Bit-Vector Algorithm for Computing
 * Levenshtein and Damerau Edit Distances, Nordic Journal of Computing 10).
 */
const distanceByBits = (a: string, b: string): number => {
  for (let i = 0; i < a.length; i += 1) places[a.charCodeAt(i)]! |= 1 << i;
  const end = 1 << (a.length - 1);
  let [up, down, diagonal, earlier, distance] = [-1, 0, 0, 0, a.length];
  for (let j = 0; j < b.length; j += 1) {
    const here = places[b.charCodeAt(j)]!;
    const swapped = ((~diagonal & here) << 1) & earlier;
    diagonal = ((((here & up) + up) | 0) ^ up) | here | down | swapped;
    const right = down | ~(diagonal | up);
    const left = diagonal & up;
    if (right & end) distance += 1;
    else if (left & end) distance -= 1;
    const shifted = (right << 1) | 1;
    up = (left << 1) | ~(diagonal | shifted);
    down = diagonal & shifted;
    earlier = here;
  }
  for (let i = 0; i < a.length; i += 1) places[a.charCodeAt(i)] = 0;
  return distance;
};

/**
 * Optimal string alignment distance (Damerau 1964, each place changed once): insert, delete, replace, swap neighbours.
 * Strings are compared up to 128 UTF-16 units.
 */
export const editDistance = (left: string, right: string): number => {
  if (left.length > 0 && left.length <= WORD && right.length <= ROOM) return distanceByBits(left, right);
  return distanceByTable(left.slice(0, ROOM), right.slice(0, ROOM));
};

/** 1 for equal strings, less by the share of the longer one that has to be edited. */
export const editSimilarity = (a: string, b: string): number => {
  if (a === b) return a === '' ? 0 : 1;
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 0 : 1 - editDistance(a, b) / longer;
};

const flags = [new Uint8Array(ROOM), new Uint8Array(ROOM)] as const;

/** Matched letters of `a` and `b` within the window, marked in `flags`. */
const matched = (a: string, b: string, window: number): number => {
  flags[0].fill(0, 0, a.length);
  flags[1].fill(0, 0, b.length);
  let matches = 0;
  for (let i = 0; i < a.length; i += 1)
    for (let j = Math.max(0, i - window); j < Math.min(b.length, i + window + 1); j += 1) {
      if (flags[1][j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      flags[0][i] = 1;
      flags[1][j] = 1;
      matches += 1;
      break;
    }
  return matches;
};

const transposed = (a: string, b: string): number => {
  let out = 0;
  for (let i = 0, j = 0; i < a.length; i += 1) {
    if (flags[0][i] !== 1) continue;
    while (flags[1][j] !== 1) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) out += 1;
    j += 1;
  }
  return out / 2;
};

/** Jaro-Winkler similarity (Winkler 1990; prefix of up to four letters, weight 0.1). */
export const jaroWinkler = (left: string, right: string): number => {
  if (left === right) return left === '' ? 0 : 1;
  const a = left.slice(0, ROOM);
  const b = right.slice(0, ROOM);
  const matches = matched(a, b, Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1));
  if (matches === 0) return 0;
  const jaro = (matches / a.length + matches / b.length + (matches - transposed(a, b)) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
};
