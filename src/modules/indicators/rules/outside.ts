import type { Frequency } from './definition.ts';

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
};

/**
 * The period of which a value from outside is owed and not there; null when none is. Each month that of the month before,
 * each year that of the year before, with a quarter to bring it; whatever has no rhythm is owed once.
 * @param last the newest period of which there is one, `2025` or `2025-03`; null when there is none
 * @param today `2026-11-25`
 */
export const periodDue = (frequency: Frequency, last: string | null, today: string): string | null => {
  if (frequency === 'monthly') {
    const due = monthBefore(today.slice(0, 7));
    return last !== null && last.slice(0, 7) >= due ? null : due;
  }
  if (frequency === 'yearly') {
    const year = Number(today.slice(0, 4)) - (today.slice(5, 7) <= '03' ? 2 : 1);
    return last !== null && last.slice(0, 4) >= String(year) ? null : String(year);
  }
  return last === null ? today.slice(0, 4) : null;
};
