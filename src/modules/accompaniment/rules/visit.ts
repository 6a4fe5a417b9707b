export type VisitState = 'planned' | 'held' | 'missed' | 'cancelled';

export const visitPlaces = ['premises', 'field', 'market', 'office', 'remote', 'other'] as const;
export type VisitPlace = (typeof visitPlaces)[number];

export const missedReasons = ['cooperative_absent', 'agent_absent', 'weather_or_road', 'moved', 'other'] as const;
export type MissedReason = (typeof missedReasons)[number];

/** What a visit may be about: the dimensions of the diagnosis, in the coach's words, and the plan itself. */
export const visitThemes = [
  'governance',
  'members',
  'management',
  'finance',
  'production',
  'market',
  'strategy',
  'community',
  'plan_review',
] as const;
export type VisitTheme = (typeof visitThemes)[number];

export const sexes = ['women', 'men', 'unknown'] as const;
export const ageBands = ['under_35', 'from_35_to_59', 'over_59', 'unknown'] as const;

/** How many persons of a class took part; what was not asked is the class `unknown`, never a guess. */
export interface PresentClass {
  sex: (typeof sexes)[number];
  age_band: (typeof ageBands)[number];
  persons: number;
}

export type VisitRefusal = 'visit_already_told' | 'visit_in_the_future' | 'budget_spent' | 'nobody_present';

export const personsPresent = (present: readonly PresentClass[]): number =>
  present.reduce((sum, { persons }) => sum + persons, 0);

/**
 * What of the budget is left. A visit that was missed consumes nothing, whoever missed it: the visits are promised to the
 * cooperative, and one that did not take place gave it nothing. Those missed are counted beside, for the office.
 */
export const budgetOf = (visits: number, states: readonly VisitState[]) => {
  const held = states.filter((state) => state === 'held').length;
  return {
    held,
    left: Math.max(0, visits - held),
    missed: states.filter((state) => state === 'missed').length,
    planned: states.filter((state) => state === 'planned').length,
  };
};

/** Why a visit cannot be told as held: it was told already, its day has not come, or the budget is spent. */
export const reasonNotToHold = (
  { state, heldOn, persons }: { state: VisitState | null; heldOn: string; persons: number },
  { today, left }: { today: string; left: number },
): VisitRefusal | null => {
  if (state !== null && state !== 'planned') return 'visit_already_told';
  if (heldOn > today) return 'visit_in_the_future';
  if (left === 0) return 'budget_spent';
  return persons === 0 ? 'nobody_present' : null;
};

export const reasonNotToMiss = (
  { state, plannedOn }: { state: VisitState; plannedOn: string | null },
  today: string,
): VisitRefusal | null => {
  if (state !== 'planned') return 'visit_already_told';
  return plannedOn !== null && plannedOn > today ? 'visit_in_the_future' : null;
};
