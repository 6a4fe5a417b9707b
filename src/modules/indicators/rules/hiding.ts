/** Fewer persons than this are not told to the public (METHODS §7). */
export const fewestPersons = 5;

export interface Told {
  num: number;
  den: number;
}

/** A count of persons, or a part or the rest of a share, that would point at somebody. */
export const isTooSmall = ({ num, den }: Told, ratio: boolean): boolean => {
  const small = (n: number): boolean => n > 0 && n < fewestPersons;
  return small(num) || (ratio && (small(den) || small(den - num)));
};

/**
 * Which of the parts of one whole are hidden: those that are too small, and when that is only one, the smallest of the
 * others too, since the whole less the rest would tell it.
 * @returns for each part, in its order, whether it is hidden
 */
export const hiddenAmong = (parts: readonly Told[], ratio: boolean): boolean[] => {
  const hidden = parts.map((part) => isTooSmall(part, ratio));
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const others = parts
    .map(({ num, den }, at) => ({ at, n: ratio ? den : num }))
    .filter(({ at, n }) => !hidden[at] && n > 0)
    .toSorted((a, b) => a.n - b.n);
  const next = others[0];
  return next === undefined ? hidden : hidden.with(next.at, true);
};
