export const actionStates = ['todo', 'doing', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionMeans = ['module', 'visit', 'own'] as const;
export type ActionMeans = (typeof actionMeans)[number];

export const consentWays = ['signed', 'spoken', 'sms'] as const;
export const consentGivers = ['president', 'manager', 'board_member'] as const;

/** A cooperative keeps at most this many actions at a time: those dropped are not counted. */
export const mostActions = 5;

export type PlanRefusal = 'too_many_actions' | 'plan_empty' | 'action_already_there';

export const isOpen = (state: ActionState): boolean => state === 'todo' || state === 'doing';

/** `kept`: the states of the actions of the plan; `more`: how many would be added. */
export const reasonNotToAdd = (kept: readonly ActionState[], more: number): PlanRefusal | null =>
  kept.filter((state) => state !== 'dropped').length + more > mostActions ? 'too_many_actions' : null;

/** Done and dropped may be taken back to doing, since an agent may err; a dropped one takes its place among the five again. */
export const reasonNotToMove = (
  { state, kept }: { state: ActionState; kept: readonly ActionState[] },
  to: ActionState,
): PlanRefusal | null => {
  if (state === to) return 'action_already_there';
  return state === 'dropped' && to !== 'dropped' ? reasonNotToAdd(kept, 1) : null;
};

/** Due days as `2026-08-03`; due today is not late yet. */
export const isLate = ({ state, dueOn }: { state: ActionState; dueOn: string | null }, today: string): boolean =>
  isOpen(state) && dueOn !== null && dueOn < today;
