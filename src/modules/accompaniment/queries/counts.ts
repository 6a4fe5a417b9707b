import { sql } from 'kysely';
import type { Tx } from '../rows.ts';
import type { EngagementState } from '../rules/engagement.ts';

/** How many engagements stand where: the one count that every figure of a tranche is summed from. */
export interface Counted {
  phase: string;
  region: string;
  state: EngagementState;
  n: number;
  /** Of these, made aware, trained and accompanied. */
  reached: number;
  /** Of these, without an agent. */
  unassigned: number;
}

export const countsOf = async (tx: Tx, edition: string, regions: string[] | null): Promise<Counted[]> => {
  const { rows } = await sql<Counted>`
    select phase, region, state, count(*)::int as n, count(reached_at)::int as reached,
      count(*) filter (where agent is null)::int as unassigned
    from accompaniment.engagement
    where edition = ${edition} and (${regions}::text[] is null or region = any(${regions}::text[]))
    group by phase, region, state`.execute(tx);
  return rows;
};

export const sumOf = (
  counts: readonly Counted[],
  where: Partial<Pick<Counted, 'phase' | 'region'>> & { states?: readonly EngagementState[] } = {},
  what: 'n' | 'reached' | 'unassigned' = 'n',
): number =>
  counts
    .filter(
      ({ phase, region, state }) =>
        (where.phase === undefined || phase === where.phase) &&
        (where.region === undefined || region === where.region) &&
        (where.states === undefined || where.states.includes(state)),
    )
    .reduce((sum, one) => sum + one[what], 0);

/** The regions in which a cooperative at least is reached. */
export const regionsReached = (counts: readonly Counted[]): string[] => [
  ...new Set(counts.filter(({ reached }) => reached > 0).map(({ region }) => region)),
];
