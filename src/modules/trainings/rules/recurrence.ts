/** When a session comes again. Days are `2026-12-01`; nothing here knows an hour or a zone. */
export type Recurrence =
  | { every: 'once'; first: string }
  | { every: 'week'; first: string; times: number; interval: number }
  /** The same day of the month (the last one where a month is shorter), or the same weekday of it: the second Tuesday. */
  | { every: 'month'; first: string; times: number; by: 'day' | 'weekday' }
  | { every: 'dates'; dates: readonly string[] };

const dayMs = 86_400_000;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const plusDays = (day: string, days: number): string => dayOf(new Date(at(day).getTime() + days * dayMs));

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const sameDay = (first: string, months: number): string => {
  const from = at(first);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  return dayOf(new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), lastOf(year, month)))));
};

/** A fifth weekday, which few months have, stands for the last. */
const sameWeekday = (first: string, months: number): string => {
  const from = at(first);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const which = Math.ceil(from.getUTCDate() / 7);
  const offset = (from.getUTCDay() - new Date(Date.UTC(year, month, 1)).getUTCDay() + 7) % 7;
  const day = 1 + offset + (which - 1) * 7;
  return dayOf(new Date(Date.UTC(year, month, day > lastOf(year, month) ? day - 7 : day)));
};

const many = (times: number, day: (place: number) => string): string[] =>
  Array.from({ length: times }, (_, place) => day(place));

/** The days of a schedule, each once, in their order. */
export const daysOf = (recurrence: Recurrence): string[] => {
  switch (recurrence.every) {
    case 'once':
      return [recurrence.first];
    case 'week':
      return many(recurrence.times, (place) => plusDays(recurrence.first, place * 7 * recurrence.interval));
    case 'month': {
      const next = recurrence.by === 'day' ? sameDay : sameWeekday;
      return many(recurrence.times, (place) => next(recurrence.first, place));
    }
    case 'dates':
      return [...new Set(recurrence.dates)].toSorted();
  }
};
