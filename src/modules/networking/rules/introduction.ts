/** Where one need and one cooperative stand, in the order in which it goes. */
export const introductionStates = [
  'proposed',
  'invited',
  'opened',
  'interested',
  'declined',
  'introduced',
  'meeting',
  'agreed',
  'delivered',
  'lost',
  'stopped',
] as const;
export type IntroductionState = (typeof introductionStates)[number];

/** Why a cooperative says no. */
export const declineReasons = [
  'no_stock',
  'too_much',
  'price',
  'too_far',
  'dates',
  'not_ours',
  'no_time',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why an introduction goes no further, of nobody's choice. */
export const stopReasons = ['no_answer', 'need_ended', 'consent_withdrawn', 'reported', 'veto'] as const;
export type StopReason = (typeof stopReasons)[number];

/** How an answer came. */
export const answerWays = ['link', 'sms', 'account', 'agent', 'office', 'meeting'] as const;
export type AnswerWay = (typeof answerWays)[number];

export const sides = ['buyer', 'structure'] as const;
export type Side = (typeof sides)[number];

/** Asked, and has not answered. */
export const isWaiting = (state: IntroductionState): boolean => state === 'invited' || state === 'opened';

/** Both have said yes. */
export const isIntroduced = (state: IntroductionState): boolean =>
  state === 'introduced' || state === 'meeting' || state === 'agreed' || state === 'delivered' || state === 'lost';

export interface Standing {
  state: IntroductionState;
  /** Why it was stopped, where it was. */
  stoppedWhy?: StopReason | null | undefined;
  /** Whether its need is still to be answered. */
  needOpen: boolean;
}

/** Her time has passed without a word: no refusal, and she may still speak. */
export const isUnanswered = ({ state, stoppedWhy }: Pick<Standing, 'state' | 'stoppedWhy'>): boolean =>
  state === 'stopped' && stoppedWhy === 'no_answer';

/** A cooperative is asked once for each need. */
export const reasonNotToInvite = ({ state, needOpen }: Standing): 'need_not_open' | 'invited_already' | null => {
  if (!needOpen) return 'need_not_open';
  return state === 'proposed' ? null : 'invited_already';
};

/** She may change her mind until both have said yes. */
export const reasonNotToAnswer = (
  standing: Standing,
): 'introduced_already' | 'introduction_stopped' | 'need_not_open' | 'not_invited' | null => {
  const { state, needOpen } = standing;
  if (isIntroduced(state)) return 'introduced_already';
  if (state === 'stopped' && !isUnanswered(standing)) return 'introduction_stopped';
  if (state === 'proposed') return 'not_invited';
  return needOpen ? null : 'need_not_open';
};

/** The buyer chooses among those that have said yes; one that was let go may be taken back while she still wants it. */
export const reasonNotToConfirm = ({
  state,
  needOpen,
}: Standing): 'introduced_already' | 'no_interest_yet' | 'need_not_open' | null => {
  if (isIntroduced(state)) return 'introduced_already';
  if (state !== 'interested') return 'no_interest_yet';
  return needOpen ? null : 'need_not_open';
};

/** Words go between them from the moment she is interested, until either of them stops it. */
export const reasonNotToWrite = ({
  state,
  stopped,
}: {
  state: IntroductionState;
  stopped: boolean;
}): 'relay_stopped' | 'nobody_to_write_to' | null => {
  if (stopped) return 'relay_stopped';
  return state === 'interested' || isIntroduced(state) ? null : 'nobody_to_write_to';
};
