/**
 * Seeded draws whose every bit is the same on every engine: integer arithmetic, + - * / and the correctly rounded
 * square root only (Math.log and Math.cos may differ in the last bit between engines, so they are not used here).
 */
export interface Draws {
  /** Uniform in [0, 1), 32 bits. */
  uniform: () => number;
  /** Standard normal, by Marsaglia's polar method (Marsaglia & Bray 1964). */
  normal: () => number;
  /** 0 … n-1 in a random order (Fisher & Yates). */
  order: (n: number) => number[];
}

/** FNV-1a, so that a seed may be a number or any text. */
const seedOf = (seed: number | string): number => {
  let hash = 0x811c9dc5;
  for (const unit of String(seed)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

const SHARES = Array.from({ length: 12 }, (_, n) => 1 / (2 * n + 1));

/** Natural logarithm of x > 0 from exact scaling and the series of artanh; absolute error below 1e-15. */
const naturalLog = (x: number): number => {
  let mantissa = x;
  let halvings = 0;
  for (; mantissa > Math.SQRT2; halvings++) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; halvings--) mantissa *= 2;
  const t = (mantissa - 1) / (mantissa + 1);
  let power = t;
  let sum = 0;
  for (const share of SHARES) {
    sum += power * share;
    power *= t * t;
  }
  return 2 * sum + halvings * Math.LN2;
};

/** Draws from a seed (generator: mulberry32). */
export const drawsFrom = (seed: number | string): Draws => {
  let state = seedOf(seed) | 0;
  let spare: number | null = null;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s === 0 || s >= 1) continue;
      const scale = Math.sqrt((-2 * naturalLog(s)) / s);
      spare = v * scale;
      return u * scale;
    }
  };
  const order = (n: number): number[] => {
    const all = Array.from({ length: n }, (_, index) => index);
    for (let last = n - 1; last > 0; last--) {
      const other = Math.floor(uniform() * (last + 1));
      [all[last], all[other]] = [all[other]!, all[last]!];
    }
    return all;
  };
  return { uniform, normal, order };
};

/** The items in a random order (Fisher & Yates). */
export const shuffled = <T>(items: readonly T[], draw: () => number): T[] => {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
};
