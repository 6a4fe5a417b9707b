export interface PoolMember {
  introduction: string;
  /** What she brings, in the unit of the need; null while it is not said. */
  quantity: number | null;
  agreed: boolean | null;
}

export interface PoolStanding {
  sum: number;
  /** Of what is needed; null where the need says no quantity. */
  missing: number | null;
  /** Said no, or not answered yet. */
  refused: number;
  waiting: number;
  /** Everybody agreed, and together they bring what is needed. */
  ready: boolean;
}

/** Where several cooperatives stand that would answer one need together. */
export const poolStanding = (needed: number | null, members: readonly PoolMember[]): PoolStanding => {
  const sum = members.reduce((total, { quantity }) => total + (quantity ?? 0), 0);
  const missing = needed === null ? null : Math.max(0, needed - sum);
  const refused = members.filter(({ agreed }) => agreed === false).length;
  const waiting = members.filter(({ agreed }) => agreed === null).length;
  return {
    sum,
    missing,
    refused,
    waiting,
    ready: members.length > 1 && refused + waiting === 0 && (missing ?? 0) === 0,
  };
};

/** Who speaks for all unless somebody chose: the one that fits best, of equals the first. */
export const bestOf = (members: readonly { introduction: string; score: number | null }[]): string | null => {
  let best: { introduction: string; score: number | null } | null = null;
  for (const one of members) if (best === null || (one.score ?? 0) > (best.score ?? 0)) best = one;
  return best?.introduction ?? null;
};

/** A pool is of two cooperatives or more that have said yes, one of which speaks for all, each once. */
export const reasonNotToPool = (
  lead: string,
  members: readonly { introduction: string; state: string; pool: string | null }[],
): 'pool_of_two' | 'lead_is_a_member' | 'only_interested_pool' | 'pooled_already' | null => {
  if (members.length < 2) return 'pool_of_two';
  if (!members.some(({ introduction }) => introduction === lead)) return 'lead_is_a_member';
  if (members.some(({ state }) => state !== 'interested')) return 'only_interested_pool';
  return members.some(({ pool }) => pool !== null) ? 'pooled_already' : null;
};
