/** The demonstration's chance: the same seed always tells the same story. mulberry32, public domain (T. Ettinger). */
export interface Draws {
  /** 0 ≤ x < 1. */
  share: () => number;
  /** A whole number from `from` to `to`, both included. */
  whole: (from: number, to: number) => number;
  one: <Item>(items: readonly Item[]) => Item;
  /** `count` different items. */
  some: <Item>(items: readonly Item[], count: number) => Item[];
  /** True this often. */
  often: (share: number) => boolean;
}

export const draws = (seed: number): Draws => {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1));
  const one = <Item>(items: readonly Item[]): Item => items[whole(0, items.length - 1)] as Item;
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items];
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(whole(0, left.length - 1), 1)[0] as Item,
    );
  };
  return { share, whole, one, some, often: (chance) => share() < chance };
};
