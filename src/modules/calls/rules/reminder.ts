export type Reminder = 'three_days' | 'one_day';

const day = 86_400_000;

/**
 * Which reminder of the closing is due for a draft, if any. One who began after the hour of a reminder is not told
 * what she has just read; of two that are due, only the nearer is said.
 */
export const reminderDue = (draft: { createdAt: Date; closesAt: Date }, now: Date): Reminder | null => {
  const left = draft.closesAt.getTime() - now.getTime();
  const begun = draft.closesAt.getTime() - draft.createdAt.getTime();
  if (left <= 0 || left > 3 * day) return null;
  if (left <= day) return begun > day ? 'one_day' : null;
  return begun > 3 * day ? 'three_days' : null;
};
