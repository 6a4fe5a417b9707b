const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(n, n + 2));

/** How alike two spellings are, 0 to 1: the share of pairs of letters that they have in common (Dice 1945). */
export const likeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const [a, b] = [pairs(one), pairs(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let common = 0;
  for (const pair of a) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
};
