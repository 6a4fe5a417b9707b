/**
 * The moment before which a record is too old to tell who somebody is: `months` calendar months ago, at the same hour.
 * A day that the month does not have is its last (31 March less one month is 28 or 29 February).
 */
export const expiryBefore = (now: Date, months: number): Date => {
  const day = now.getUTCDate();
  const before = new Date(now);
  before.setUTCDate(1);
  before.setUTCMonth(before.getUTCMonth() - months);
  const last = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
  before.setUTCDate(Math.min(day, last));
  return before;
};

export interface Span {
  months: number;
  least: number;
  most: number;
}

/** What the office said, within what the room allows; what the room says where the office said nothing. */
export const monthsKept = (said: number | null, { months, least, most }: Span): number =>
  Math.min(most, Math.max(least, said ?? months));

export const reasonNotToKeep = (months: number, { least, most }: Span): 'too_short' | 'too_long' | null => {
  if (months < least) return 'too_short';
  return months > most ? 'too_long' : null;
};
