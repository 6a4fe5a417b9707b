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
