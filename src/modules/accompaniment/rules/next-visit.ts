import { isOpen } from './plan.ts';
import type { ActionState } from './plan.ts';

/** Days as `2026-08-03`. */
export interface Accompanied {
  enrolledOn: string;
  endsOn: string;
  lastHeldOn: string | null;
  /** The next day that was agreed on, when there is one. */
  plannedOn: string | null;
  visitsLeft: number;
  actions: readonly { state: ActionState; dueOn: string | null }[];
}

export interface NextVisit {
  on: string;
  /** Why that day: it was agreed; an action falls due; or the visits that are left are spread over what is left of the time. */
  because: 'planned' | 'action_due' | 'spacing';
  /** The day has passed. */
  late: boolean;
}

const dayLength = 86_400_000;
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

/** The first visit comes within a month: a cooperative that was enrolled should not wait a spacing to see somebody. */
const firstWithin = 30;
/** Two visits stand at least two weeks apart, and one comes a week before an action falls due. */
const leastApart = 14;
const beforeDue = 7;

/**
 * When the next visit should be: the day that was agreed; else the visits that are left spread evenly from the last one
 * to the end, brought forward to a week before the first open action that falls due, never less than two weeks after
 * the last visit. Null when the budget is spent or the time is over.
 */
export const nextVisit = (engagement: Accompanied, today: string): NextVisit | null => {
  const { enrolledOn, endsOn, lastHeldOn, plannedOn, visitsLeft, actions } = engagement;
  if (plannedOn !== null) return { on: plannedOn, because: 'planned', late: plannedOn < today };
  if (visitsLeft === 0 || today > endsOn) return null;
  const from = lastHeldOn ?? enrolledOn;
  const gap = Math.floor(daysFrom(from, endsOn) / visitsLeft);
  const spaced = after(from, lastHeldOn === null ? Math.min(gap, firstWithin) : Math.max(gap, leastApart));
  const soonest = lastHeldOn === null ? enrolledOn : after(lastHeldOn, leastApart);
  const due = actions
    .flatMap(({ state, dueOn }) => (isOpen(state) && dueOn !== null && dueOn >= from ? [after(dueOn, -beforeDue)] : []))
    .toSorted()
    .at(0);
  const pulled = due === undefined ? null : later(due, soonest);
  const on = earlier(pulled !== null && pulled < spaced ? pulled : spaced, endsOn);
  return { on, because: pulled !== null && pulled < spaced ? 'action_due' : 'spacing', late: on < today };
};
