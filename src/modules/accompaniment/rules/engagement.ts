export const engagementStates = ['applied', 'waitlisted', 'enrolled', 'active', 'completed', 'withdrawn'] as const;
export type EngagementState = (typeof engagementStates)[number];

export const withdrawalReasons = ['own_wish', 'not_eligible', 'ceased', 'no_contact', 'other'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** Those who hold one of the places of a phase. */
export const holdsPlace = (state: EngagementState): boolean => ['enrolled', 'active', 'completed'].includes(state);

/** Those who are accompanied now: visited, trained, with a plan that moves. */
export const isAccompanied = (state: EngagementState): boolean => state === 'enrolled' || state === 'active';

export type EngagementRefusal =
  | 'engagement_ended'
  | 'not_accompanied'
  | 'not_waiting'
  | 'plan_unfinished'
  | 'not_begun';

/** Only those who asked for a place, or wait for one, are given it. */
export const reasonNotToAccept = (state: EngagementState): EngagementRefusal | null =>
  state === 'applied' || state === 'waitlisted' ? null : 'not_waiting';

export const reasonNotToWithdraw = (state: EngagementState): EngagementRefusal | null =>
  state === 'withdrawn' || state === 'completed' ? 'engagement_ended' : null;

/** Visits, plan and agent belong to those who hold a place and have not ended. */
export const reasonNotToAccompany = (state: EngagementState): EngagementRefusal | null =>
  isAccompanied(state) ? null : 'not_accompanied';

/** Completed: it has begun, and no action of its plan is left between todo and done. */
export const reasonNotToComplete = (state: EngagementState, actionsLeft: number): EngagementRefusal | null => {
  if (state !== 'active') return state === 'enrolled' ? 'not_begun' : 'engagement_ended';
  return actionsLeft > 0 ? 'plan_unfinished' : null;
};
