export interface MandateToSettle {
  agent: string;
  contestedAt: Date | null;
  settled: 'kept' | 'annulled' | null;
}

export type SettlingRefusal = 'mandate_not_contested' | 'mandate_settled' | 'mandate_own' | 'jury_has_started';

/** Why this officer cannot settle this mandate so, or null. Nobody settles her own; what a jury judges is not annulled. */
export const reasonNotToSettle = (
  mandate: MandateToSettle | null,
  { by, callState, outcome }: { by: string | null; callState: string; outcome: 'kept' | 'annulled' },
): SettlingRefusal | null => {
  if (mandate === null || mandate.contestedAt === null) return 'mandate_not_contested';
  if (mandate.settled !== null) return 'mandate_settled';
  if (by !== null && by === mandate.agent) return 'mandate_own';
  return outcome === 'annulled' && (callState === 'judged' || callState === 'announced') ? 'jury_has_started' : null;
};
