import { Invalid } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';

/** @throws Invalid naming each field whose day has not come yet in Morocco. */
export const refuseFutureDays = (now: Date, days: Record<string, string | null>): void => {
  const today = dayOf(now);
  const problems = Object.entries(days)
    .filter(([, day]) => day !== null && day > today)
    .map(([field]) => ({ field, code: 'registry.future_date' }));
  if (problems.length > 0) throw new Invalid(problems);
};
