import type { MeetingDay } from './meeting-day.ts';

/** A pair that meets in a slot. */
export interface Voiced {
  pair: number;
  /** It stands as it is, with this interpreter or without one. */
  fixed: boolean;
  /** Who interprets it as it stands, or did in the plan before. */
  before: number | null;
}

/**
 * Who interprets what in a slot, as interpreter by pair; null where interpreters do not suffice. What stands keeps its
 * own; the others keep whom they had where they can, and the rest are matched by augmenting paths (Berge 1957).
 */
export const interpretersFor = (
  day: MeetingDay,
  slot: number,
  pairs: readonly Voiced[],
): Map<number, number> | null => {
  const by = new Map<number, number>();
  const standing = new Set<number>();
  for (const { pair, fixed, before } of pairs) {
    if (!fixed) continue;
    standing.add(pair);
    if (before !== null) by.set(before, pair);
  }
  const choices = (pair: number): number[] =>
    day.asked[pair]!.interpreters!.filter((who) => day.interpreters[who]!.there[slot]);
  const needing = pairs.filter(({ pair, fixed }) => !fixed && day.asked[pair]!.interpreters !== null);
  const left: number[] = [];
  for (const { pair, before } of needing.toSorted((a, b) => a.pair - b.pair)) {
    if (before !== null && !by.has(before) && choices(pair).includes(before)) by.set(before, pair);
    else left.push(pair);
  }
  const find = (pair: number, seen: Set<number>): boolean =>
    choices(pair).some((who) => {
      if (seen.has(who)) return false;
      seen.add(who);
      const other = by.get(who);
      if (other !== undefined && (standing.has(other) || !find(other, seen))) return false;
      by.set(who, pair);
      return true;
    });
  if (!left.every((pair) => find(pair, new Set()))) return null;
  return new Map([...by].map(([who, pair]) => [pair, who]));
};
