import type { DecisionKind } from './panel-facts.ts';

export interface Votes {
  for: number;
  against: number;
  abstained: number;
}

export type DeliberationRefusal =
  | 'quorum_not_reached'
  | 'proposer_absent'
  | 'proposer_out_of_the_room'
  | 'votes_do_not_add_up'
  | 'nobody_left_to_vote'
  | 'decision_needs_reason'
  | 'rank_missing'
  | 'signatures_missing';

export const reasonNotToOpen = (present: number, quorum: number): DeliberationRefusal | null =>
  present < quorum ? 'quorum_not_reached' : null;

/** Who leaves the room for an entry: those present who are in conflict with it, found, declared or recused. */
export const outOfTheRoom = (
  present: readonly string[],
  conflicts: readonly { juror: string; entry: string }[],
  entry: string,
): string[] => present.filter((juror) => conflicts.some((one) => one.juror === juror && one.entry === entry));

/** Adopted by more voices for than against; abstentions count for neither. */
export const isAdopted = (votes: Votes): boolean => votes.for > votes.against;

interface Proposal {
  kind: DecisionKind;
  toRank: number | null;
  reason: string;
  proposer: string;
  votes: Votes;
}

/** Null when this decision may be written down. Every juror in the room votes for, against or abstains. */
export const reasonNotToDecide = (
  { kind, toRank, reason, proposer, votes }: Proposal,
  present: readonly string[],
  recused: readonly string[],
): DeliberationRefusal | null => {
  if (!present.includes(proposer)) return 'proposer_absent';
  if (recused.includes(proposer)) return 'proposer_out_of_the_room';
  const voters = present.length - recused.length;
  if (voters < 1) return 'nobody_left_to_vote';
  if (votes.for + votes.against + votes.abstained !== voters) return 'votes_do_not_add_up';
  if (kind !== 'confirm' && reason.trim().length < 3) return 'decision_needs_reason';
  return kind === 'move' && (toRank === null || toRank < 1) ? 'rank_missing' : null;
};

/** The minutes are closed once as many of those present have signed as the quorum asks. */
export const reasonNotToClose = (signed: number, quorum: number): DeliberationRefusal | null =>
  signed < quorum ? 'signatures_missing' : null;
