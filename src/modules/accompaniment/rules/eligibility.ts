/** What the register knows of a structure that would be accompanied; days as `2026-08-03`. */
export interface Existence {
  state: 'active' | 'dissolved' | 'merged';
  createdOn: string | null;
}

export type EligibilityRefusal = 'structure_not_active' | 'creation_unknown' | 'too_old';

/** The same day some years later; the 29th of February becomes the 1st of March where there is none. */
export const yearsLater = (day: string, years: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
};

/** The same day some months later, or the last day of a shorter month. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0, 12)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last), 12)).toISOString().slice(0, 10);
};

/** The last day on which a structure may apply: it may have existed for this many years, the anniversary included. */
export const lastDayToApply = (createdOn: string, mostYears: number): string => yearsLater(createdOn, mostYears);

/** Why this structure cannot be accompanied, on the day it applies, or null. What the register says decides, not a form. */
export const reasonNotEligible = (
  { state, createdOn }: Existence,
  { today, mostYears }: { today: string; mostYears: number },
): EligibilityRefusal | null => {
  if (state !== 'active') return 'structure_not_active';
  if (createdOn === null) return 'creation_unknown';
  return today > lastDayToApply(createdOn, mostYears) ? 'too_old' : null;
};
