/** Sizes of cooperatives by their members, from the smallest up; each holds from its number of members on. */
export const sizes = { small: 0, middle: 10, large: 30, very_large: 100 } as const;

export type Size = keyof typeof sizes;

/** How many members a size goes from and to, the end left out; null is without end. */
export const boundsOf = (size: Size): { from: number; to: number | null } => {
  const all = Object.keys(sizes) as Size[];
  const next = all[all.indexOf(size) + 1];
  return { from: sizes[size], to: next ? sizes[next] : null };
};

export const sizeOf = (members: number): Size =>
  (Object.keys(sizes) as Size[]).filter((size) => members >= sizes[size]).at(-1) ?? 'small';
