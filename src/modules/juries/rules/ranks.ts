/** 1 + how many are clearly above: equal values share a rank (1, 2, 2, 4). `apart` is the least difference that counts. */
export const ranksOf = (values: readonly number[], apart: number): number[] => {
  const order = values.map((_, at) => at).sort((a, b) => values[b]! - values[a]! || a - b);
  const ranks: number[] = [];
  order.forEach((at, place) => {
    const before = order[place - 1];
    ranks[at] = before !== undefined && values[before]! - values[at]! <= apart ? ranks[before]! : place + 1;
  });
  return ranks;
};
