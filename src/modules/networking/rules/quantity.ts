import type { Period } from './posting.ts';

/** How many months each period is; a season is three, and what is asked once is delivered within one. */
const monthsOf: Record<Period, number> = { once: 1, week: 12 / 52, month: 1, season: 3, year: 12 };

/** A quantity by the month, in the first unit of its kind: 2 t a year are 166.7 kg a month. Null stays null. */
export const byMonth = (quantity: number | null, factor: number, per: Period | null): number | null =>
  quantity === null ? null : (quantity * factor) / monthsOf[per ?? 'once'];
