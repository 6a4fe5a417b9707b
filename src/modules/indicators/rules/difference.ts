/** A unit with what it adds to both sums, where that is told. */
type Unit = readonly [unit: string, num?: number, den?: number];

export interface Difference<Of extends Unit> {
  added: Of[];
  removed: Of[];
  changed: Of[];
}

/** What came, what went and what adds otherwise between two readings of a figure. */
export const differenceOf = <Of extends Unit>(before: readonly Of[], after: readonly Of[]): Difference<Of> => {
  const was = new Map(before.map((one) => [one[0], one]));
  const is = new Map(after.map((one) => [one[0], one]));
  return {
    added: after.filter(([unit]) => !was.has(unit)),
    removed: before.filter(([unit]) => !is.has(unit)),
    changed: after.filter(([unit, num, den]) => {
      const known = was.get(unit);
      return known !== undefined && (known[1] !== num || known[2] !== den);
    }),
  };
};
