/** FNV-1a, so that a seed may be a number or any text. */
const seedOf = (seed: number | string): number => {
  let hash = 0x811c9dc5;
  for (const unit of String(seed)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
};

/** Draws in [0, 1) from a seed, in 32-bit integer arithmetic: the same on every engine (generator: mulberry32). */
export const drawsFrom = (seed: number | string): (() => number) => {
  let state = seedOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
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
