export interface MemberClass {
  sex: 'women' | 'men' | 'unknown';
  age_band: 'under_35' | 'from_35_to_59' | 'over_59' | 'unknown';
  members: number;
}

export interface Members {
  total: number;
  /** Every member is in one class; who is not told is in (unknown, unknown). No class is empty. */
  classes: MemberClass[];
}

const joined = (classes: readonly MemberClass[]): MemberClass[] => {
  const byClass = new Map<string, MemberClass>();
  for (const one of classes) {
    const key = `${one.sex} ${one.age_band}`;
    byClass.set(key, { ...one, members: one.members + (byClass.get(key)?.members ?? 0) });
  }
  return [...byClass.values()].filter(({ members }) => members > 0);
};

/**
 * Members by class whose sum is the total. Without a total the sum of the classes is it; what a larger total leaves
 * over is unknown by sex and age. Null when the classes count more than the total.
 */
export const settleMembers = (total: number | null, told: readonly MemberClass[]): Members | null => {
  const sum = told.reduce((count, { members }) => count + members, 0);
  if (total !== null && sum > total) return null;
  const rest = (total ?? sum) - sum;
  return {
    total: total ?? sum,
    classes: joined([...told, { sex: 'unknown', age_band: 'unknown', members: rest }]),
  };
};

/**
 * A women's structure is one that says so or, where nothing is said, one whose members are all known to be women.
 * @param declared null when nothing was said
 */
export const isWomens = (declared: boolean | null, latest: Members | null): boolean =>
  declared ??
  (latest !== null && latest.total > 0 && latest.classes.every(({ sex, members }) => sex === 'women' || members === 0));
